"""German phrases that the checks look for and put in, in small letters; a star stands for any ending."""

from __future__ import annotations

from core.drafting.lexicon import Lexicon
from core.drafting.words import word_set

PRESSING = (
    "nur kurz nachhaken",
    "nachhaken",
    "kurz nachfassen",
    "nachfassen",
    "immer noch keine antwort",
    "noch immer keine antwort",
    "noch keine antwort",
    "noch nichts gehört",
    "nichts von ihnen gehört",
    "keine rückmeldung",
    "warte immer noch",
    "warte noch immer",
    "warte noch auf",
    "warte seit",
    "warum melden sie sich nicht",
    "warum haben sie nicht",
    "sie hatten versprochen",
    "sie haben versprochen",
    "wie versprochen",
    "dringend",
    "dringende",
    "eilt",
    "sofort",
    "umgehend",
    "unverzüglich",
    "schnellstmöglich",
    "schnellstens",
    "so schnell wie möglich",
    "baldmöglichst",
    "asap",
    "brauche den job",
    "brauche die stelle",
    "muss es wissen",
    "letzte mahnung",
    "bitte, bitte",
    "erwarte eine antwort",
    "erwarte ihre antwort",
)
HUMBLE = (
    "entschuldigen sie die störung",
    "entschuldigung für die störung",
    "tut mir leid, dass ich störe",
    "will nicht stören",
    "möchte nicht stören",
    "wollte nicht stören",
    "zur last fallen",
    "belästige*",
    "aufdringlich",
    "verzweifelt",
    "verzweifelte",
    "ich flehe",
    "bettle",
    "tausendmal entschuldigung",
    "es tut mir so leid",
    "tut mir unendlich leid",
    "verzeihen sie",
    "ihre kostbare zeit",
    "ihre wertvolle zeit",
    "ihre zeit verschwende*",
    "nicht würdig",
    "unwürdig",
)
ARGUING = (
    "bin anderer meinung",
    "sehe das anders",
    "sehe ich anders",
    "widerspreche",
    "muss widersprechen",
    "verstehe nicht, warum",
    "verstehe nicht warum",
    "kann nicht verstehen",
    "nicht nachvollziehen",
    "unverständlich",
    "unfair",
    "ungerecht",
    "nicht fair",
    "nicht gerecht",
    "überdenken",
    "überlegen sie es sich",
    "noch einmal prüfen",
    "meinung ändern",
    "fehler",
    "fehlentscheidung",
    "falsche entscheidung",
    "falsche wahl",
    "ich verdiene",
    "ich hätte verdient",
    "sie hätten sollen",
    "übersehen",
    "falsch eingeschätzt",
    "besser qualifiziert",
    "besser geeignet",
    "bessere kandidat*",
    "beste kandidat*",
    "enttäuscht von",
    "enttäuscht über",
    "überrascht über ihre entscheidung",
    "diskriminier*",
    "ihr verlust",
    "bereuen",
    "warum ich nicht",
    "warum wurde ich",
    "einspruch",
    "widerspruch",
)
GOT_IT = (
    "habe ich die stelle",
    "habe ich den job",
    "bekomme ich die stelle",
    "bekomme ich den job",
    "die stelle bekommen",
    "den job bekommen",
    "bin ich eingestellt",
    "wurde ich ausgewählt",
    "bin ich noch im rennen",
    "bin ich dabei",
)
TIMING = (
    "wann",
    "wie lange",
    "bis wann",
    "zeitplan",
    "zeitpunkt",
    "zeitrahmen",
    "termin",
    "welchem tag",
    "welches datum",
    "nächste schritt",
    "nächsten schritte",
)
ASKING = (
    "könnten sie",
    "können sie",
    "würden sie",
    "darf ich",
    "dürfte ich",
    "lassen sie mich wissen",
    "teilen sie mir mit",
    "sagen sie mir",
    "wüsste ich gern",
    "wüsste gern",
    "möchte fragen",
    "möchte ich fragen",
    "wollte fragen",
    "wäre dankbar",
    "wäre ich dankbar",
    "wäre ihnen dankbar",
    "freue mich zu erfahren",
    "würde gern wissen",
    "würde ich gern wissen",
    "interessiert mich",
)
REQUESTS = (
    "könnten sie",
    "können sie mir",
    "würden sie",
    "darf ich",
    "dürfte ich",
    "lassen sie mich bitte wissen",
    "lassen sie es mich wissen",
    "sagen sie mir",
    "teilen sie mir",
    "schicken sie mir",
    "denken sie gern an mich",
    "denken sie an mich",
    "behalten sie mich",
    "über eine nachricht",
    "wäre dankbar",
    "wäre ich dankbar",
    "wäre ich für",
    "gibt es",
)
LETTING_GO = (
    "nicht möglich",
    "wenn nicht",
    "keine antwort",
    "verstehe ich",
    "verständnis",
    "nichts sagen können",
    "nichts dazu sagen",
)
GREETINGS = (
    "sehr geehrte",
    "sehr geehrter",
    "sehr geehrtes",
    "liebe",
    "lieber",
    "liebes",
    "hallo",
    "guten tag",
    "guten morgen",
    "guten abend",
    "grüß gott",
    "moin",
    "servus",
    "hi",
)
ANYBODY = word_set(
    """
    damen herren frau herr dr prof team zusammen alle allerseits recruiting recruiter personalabteilung
    personalteam kolleginnen kollegen und oder das der die an in bei mr mrs ms hr
    """,
)
CLOSINGS = (
    "mit freundlichen grüßen",
    "mit freundlichem gruß",
    "freundliche grüße",
    "mit besten grüßen",
    "beste grüße",
    "viele grüße",
    "schöne grüße",
    "liebe grüße",
    "herzliche grüße",
    "herzlichen gruß",
    "mit herzlichen grüßen",
    "mit herzlichem gruß",
    "mit freundlichen gruessen",
    "viele gruesse",
    "mit freundlichen grüssen",
    "freundliche grüsse",
    "viele grüsse",
    "gruß",
    "grüße",
    "hochachtungsvoll",
    "vielen dank",
    "danke",
)
ORDINARY = word_set(
    """
    der die das den dem des ein eine einen einem einer eines und oder aber wenn als wie dass weil denn
    so auf an in im am aus bei mit nach von vom vor zu zum zur über unter um für durch gegen ohne ist
    sind war waren wird werden wurde hat haben hatte hatten kann können soll sollte muss will wollen
    würde ich du er sie es wir ihr mich mir uns euch ihnen ihm ihn mein meine dein sein seine unser
    unsere ihre ihren ihrem ihrer dieser diese dieses jener da dort hier wer was wo wann warum nicht
    kein keine ja nein alle alles jede jeder jedes beide mehr meist andere nur selbst sehr auch noch
    schon immer oft viel viele wenig etwas nichts eins einmal zwei drei zeit tag tage woche wochen
    gespräch gespräche gesprochen geredet gesagt erzählt team rolle stelle arbeit firma unternehmen
    leute mensch menschen gern gut gute guten schön neu alt danke dank
    """,
)
ALSO_WORDS = word_set(
    """
    anfang bach baum berg bild blume brand engel ernst fest fink frank freund fürst günther heide heil
    held herbst hoffnung horn könig kaiser koch kraft kunst lang lange linde lob mai mark markt meer
    mond morgen nacht nebel ost ritter rose richter roth rot schatz schuster sommer sonne sonntag stern
    stein storm sturm tag tanne tal vogel wald weber wein wind winter wolf wunder zeit ziel angel bauer
    becker fischer jung kurz lang weiss gross klein neu recht stark wohl will may hope best kind
    """,
)
"""Names that are words too: where every noun has a capital, they prove nothing."""

BUSINESS = word_set(
    """
    & ag gmbh kg ohg se ev e.v bank beratung dienste energie gesellschaft gruppe haus hochschule holding
    hotel institut kliniken klinik klinikum medien museum partner praxis schule software stiftung
    systeme technik universität verein verlag versicherung versicherungen werk werke stadt stadtwerke
    theater und co group labs studio studios solutions services
    """,
)
MONTHS_AND_DAYS = word_set(
    """
    januar februar märz april mai juni juli august september oktober november dezember montag dienstag
    mittwoch donnerstag freitag samstag sonnabend sonntag
    """,
)

GERMAN = Lexicon(
    pressing=PRESSING,
    humble=HUMBLE,
    arguing=ARGUING,
    got_it=GOT_IT,
    timing=TIMING,
    asking=ASKING,
    requests=REQUESTS,
    letting_go=LETTING_GO,
    greetings=GREETINGS,
    thanks=r"(?:[Vv]ielen Dank|[Hh]erzlichen Dank|[Dd]anke)(?: noch einmal| sehr)?",
    anybody=ANYBODY,
    closings=frozenset(CLOSINGS),
    ordinary=ORDINARY,
    also_words=ALSO_WORDS,
    business=BUSINESS | MONTHS_AND_DAYS,
    months_and_days=MONTHS_AND_DAYS,
    endings=("ungen", "ung", "ern", "en", "er", "es", "em", "et", "e", "n", "s", "t"),
    question="Darf ich fragen, wann Sie mit einer Entscheidung rechnen?",
    closing="Mit freundlichen Grüßen",
    nouns_are_capitals=True,
)
