"""The first tables: companies, contacts, applications and what happens in them.

A frozen copy on purpose: the tables of today may differ, this step never does.
"""

from __future__ import annotations

from typing import Any

from peewee import BooleanField, CharField, Database, ForeignKeyField, IntegerField, Model, TextField


def up(_migrator: Any, db: Database) -> None:  # noqa: ANN401  playhouse types nothing
    """Make the tables."""

    class Fact(Model):
        id = CharField(max_length=36, primary_key=True)
        changed = CharField(max_length=20)

        class Meta:
            database = db
            legacy_table_names = False

    class Company(Fact):
        name = TextField()
        country = TextField()
        region = TextField()
        zone = TextField()
        notes = TextField()

    class Contact(Fact):
        company_id = ForeignKeyField(Company)
        name = TextField()
        role = TextField()
        kind = CharField(max_length=32)
        email = TextField()
        linkedin = TextField()
        language = TextField()
        notes = TextField()

    class Application(Fact):
        company_id = ForeignKeyField(Company)
        role = TextField()
        created = CharField(max_length=20)
        news_contact_id = ForeignKeyField(Contact, null=True)
        outcome = CharField(max_length=32)
        closed_at = CharField(max_length=20, null=True, index=True)
        archived = BooleanField()
        language = TextField()
        notes = TextField()

    class Interview(Fact):
        application_id = ForeignKeyField(Application)
        start = CharField(max_length=20)
        minutes = IntegerField()
        zone = TextField()
        kind = CharField(max_length=32)
        format = CharField(max_length=32)
        round = IntegerField()
        place = TextField()
        notes = TextField()
        felt = CharField(max_length=32, null=True)
        debriefed_at = CharField(max_length=20, null=True)

    class Participant(Fact):
        interview_id = ForeignKeyField(Interview)
        contact_id = ForeignKeyField(Contact)
        rapport = TextField()
        asked_to_connect = BooleanField()

    class Reply(Fact):
        application_id = ForeignKeyField(Application)
        kind = CharField(max_length=32)
        received_at = CharField(max_length=20)
        zone = TextField()
        contact_id = ForeignKeyField(Contact, null=True)
        words = TextField()
        answer_by = CharField(max_length=10, null=True)

    class Promise(Fact):
        application_id = ForeignKeyField(Application)
        said_at = CharField(max_length=20)
        words = TextField()
        on = CharField(max_length=10, null=True, column_name="on_day")
        zone = TextField()
        interview_id = ForeignKeyField(Interview, null=True)
        reply_id = ForeignKeyField(Reply, null=True)

    class Message(Fact):
        application_id = ForeignKeyField(Application)
        kind = CharField(max_length=32)
        channel = CharField(max_length=32)
        sent_at = CharField(max_length=20)
        contact_id = ForeignKeyField(Contact, null=True)
        interview_id = ForeignKeyField(Interview, null=True)
        step_key = CharField(max_length=200)
        subject = TextField()
        body = TextField()

    class Mark(Fact):
        application_id = ForeignKeyField(Application)
        step_key = CharField(max_length=200, unique=True)
        kind = CharField(max_length=32)
        made_at = CharField(max_length=20)
        until = CharField(max_length=20, null=True)

    class Draft(Fact):
        application_id = ForeignKeyField(Application)
        step_key = CharField(max_length=200, unique=True)
        channel = CharField(max_length=32)
        tone = CharField(max_length=32)
        subject = TextField()
        body = TextField()

    db.create_tables(
        [Company, Contact, Application, Interview, Participant, Reply, Promise, Message, Mark, Draft]
    )
