"""English phrases that the checks look for and put in, in small letters; a star stands for any ending."""

from __future__ import annotations

from core.drafting.lexicon import Lexicon
from core.drafting.words import word_set

PRESSING = (
    "just checking in",
    "checking in",
    "check in with you",
    "touch base",
    "touching base",
    "circling back",
    "circle back",
    "bumping this",
    "still waiting",
    "been waiting",
    "waiting to hear back",
    "haven't heard",
    "have not heard",
    "heard nothing",
    "no response",
    "no reply from you",
    "why haven't you",
    "you promised",
    "you said you would",
    "asap",
    "as soon as possible",
    "urgent",
    "urgently",
    "by return",
    "need an answer",
    "need this job",
    "need the job",
    "really need to know",
    "please, please",
    "final notice",
)
HUMBLE = (
    "sorry to bother",
    "sorry to disturb",
    "sorry for bothering",
    "sorry to trouble",
    "hate to bother",
    "don't want to bother",
    "do not want to bother",
    "don't want to be a pest",
    "don't mean to be a pest",
    "desperate",
    "desperately",
    "i beg you",
    "begging you",
    "so sorry",
    "terribly sorry",
    "a thousand apologies",
    "sincerest apologies",
    "forgive me",
    "take up your valuable time",
    "waste your time",
    "wasting your time",
    "undeserving",
    "not worthy",
)
ARGUING = (
    "i disagree",
    "i have to disagree",
    "i must disagree",
    "don't understand why",
    "do not understand why",
    "can't understand why",
    "cannot understand why",
    "can't see why",
    "fail to see why",
    "unfair",
    "not fair",
    "unjust",
    "reconsider",
    "change your mind",
    "think again",
    "mistake",
    "wrong decision",
    "wrong choice",
    "bad decision",
    "poor decision",
    "i deserve",
    "i deserved",
    "you should have",
    "overlooked",
    "misjudged",
    "better qualified",
    "more qualified",
    "better candidate",
    "best candidate",
    "disappointed by your",
    "disappointed with your",
    "disappointed in you",
    "surprised by your decision",
    "surprised that you",
    "discriminat*",
    "your loss",
    "regret this decision",
    "regret your decision",
    "why i was not",
    "why i wasn't",
    "why was i",
    "appeal",
)
GOT_IT = (
    "did i get",
    "have i got",
    "do i have the job",
    "got the job",
    "get the job",
    "am i hired",
    "have i been selected",
    "was i selected",
    "am i still in the running",
)
TIMING = (
    "when",
    "how soon",
    "how long",
    "timing",
    "timeline",
    "timelines",
    "timetable",
    "time frame",
    "timeframe",
    "timescale",
    "schedule",
    "what date",
    "which date",
    "which day",
    "what day",
    "new date",
    "date been set",
    "date has been set",
    "by what time",
    "next step",
    "next steps",
)
ASKING = (
    "let me know",
    "could you",
    "can you",
    "would you",
    "may i ask",
    "might i ask",
    "like to ask",
    "wanted to ask",
    "like to know",
    "glad to know",
    "glad to hear",
    "pleased to know",
    "pleased to hear",
    "happy to know",
    "happy to hear",
    "good to know",
    "grateful to know",
    "grateful for",
    "grateful if",
    "thankful to know",
    "thankful for a",
    "thankful if",
    "appreciate knowing",
    "appreciate it if",
    "curious",
    "wondering",
    "i wonder",
    "tell me",
)
REQUESTS = (
    "please let me know",
    "do let me know",
    "just let me know",
    "let me know if",
    "let me know whether",
    "let me know what",
    "let me know when",
    "could you",
    "would you",
    "can you",
    "may i",
    "might i",
    "can i",
    "could i",
    "i would like to ask",
    "i'd like to ask",
    "think of me",
    "keep me in mind",
    "keep my details",
    "keep my application",
    "stay in touch with me",
    "happy to hear of",
    "glad to hear of",
    "pleased to hear of",
    "happy to know",
    "pleased to be considered",
    "glad to be considered",
    "grateful for any",
    "grateful for a",
    "thankful for a",
    "thankful for any",
    "thankful for some",
    "i'd be thankful",
    "i'd be grateful",
    "i would be grateful",
    "appreciate any",
    "appreciate some",
    "appreciate your feedback",
    "send me",
    "tell me",
    "is there",
)
"""What asks for something, with a question mark or without."""

LETTING_GO = ("not possible", "cannot share", "can't share", "unable", "no answer", "understand", "if not")
"""What takes a request back kindly: no second one."""

GREETINGS = (
    "good morning",
    "good afternoon",
    "good evening",
    "good day",
    "dear",
    "hi",
    "hello",
    "hey",
    "greetings",
)
ANYBODY = word_set(
    """
    all team hiring everyone everybody there folks committee panel sir madam sirs recruiting recruiter
    manager mr mrs ms mx miss dr prof professor and or the at of to you both recruitment talent search hr
    people acquisition department office
    """,
)
"""Words of a greeting that name nobody."""

CLOSINGS = (
    "regards",
    "kind regards",
    "warm regards",
    "with warm regards",
    "best regards",
    "with best regards",
    "with kind regards",
    "best",
    "best wishes",
    "with best wishes",
    "all the best",
    "sincerely",
    "yours sincerely",
    "yours truly",
    "yours",
    "respectfully",
    "warmly",
    "thanks",
    "thank you",
    "with thanks",
    "many thanks",
    "cheers",
)

ORDINARY = word_set(
    """
    a an the and or but if so as at by for from in into of on to with it its is are was were be been i you
    he she we they me us my your his her our their this that these those there here who what when where
    why how which whether not no yes all any some each both more most other such only own same than too
    very can will would should could may might must do does did done have has had about after again also
    before between during through over under up down out off then once just really still even ever never
    always often much many little lot bit few thing things something anything nothing everything someone
    anyone everyone one two three way time day days week weeks talk talked talking talks said say says
    told tell spoke speak asked ask team role job work working company interview conversation meeting
    people person like liked love loved enjoy enjoyed get got go going went come came make made take took
    give gave good great nice new old best better well glad happy know knew think thought see saw hear
    heard feel felt want wanted use used uses thank thanks
    """,
)
"""Words that say nothing about what was talked about."""

ALSO_WORDS = word_set(
    """
    abe amber april art august autumn bee bella best bill bliss bob booker brook bunny carol charity chase
    chip christian chuck clay cliff coral crystal daisy dawn dean dee dell destiny don drew earl eve faith
    fern flora frank friday gale gene ginger glen grace grant guy hale harmony harry hazel heath heather
    holly honey hope hunter iris ivory ivy jack jade jasmine jay jean jewel jo joy june kind king lance
    lane laurel lee lily long love luna mark mars max may mercy merit miles monday mercury nick noble norm
    page pat pearl penny peg piper pleasant poppy price prince queen ray reed regards rex rich rob robin
    rod rose ruby russell rusty sage sandy scarlet sky sonny star stark sterling stone storm sue summer
    sunday sunny target terry thank thanks tom trinity trip troy tuesday victor violet visa wade ward warm
    way wednesday will willow winter wit wolf wood young your yours
    """,
)
"""Names that are words too: at the beginning of a sentence they prove nothing."""

BUSINESS = word_set(
    """
    & ag analytics and associates bank care club co college company consulting council digital energy
    foods foundation gmbh group health holdings hospital house inc institute international labs llc lp ltd
    media museum network of partners plc school services software solutions studio studios systems
    technologies the trust university ventures works
    """,
)
"""Words that tell a company's name from a person's."""

MONTHS_AND_DAYS = word_set(
    """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday
    """,
)

ENGLISH = Lexicon(
    pressing=PRESSING,
    humble=HUMBLE,
    arguing=ARGUING,
    got_it=GOT_IT,
    timing=TIMING,
    asking=ASKING,
    requests=REQUESTS,
    letting_go=LETTING_GO,
    greetings=GREETINGS,
    thanks=r"(?:[Tt]hank you|[Tt]hanks)(?: again| so much)?",
    anybody=ANYBODY,
    closings=frozenset(CLOSINGS),
    ordinary=ORDINARY,
    also_words=ALSO_WORDS,
    business=BUSINESS | MONTHS_AND_DAYS,
    months_and_days=MONTHS_AND_DAYS,
    endings=("ing", "ies", "es", "ed", "s", "e"),
    question="May I ask when you expect to decide?",
    closing="Kind regards,",
)
