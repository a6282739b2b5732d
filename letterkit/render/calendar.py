"""The days of a checklist as a file for calendars."""

from __future__ import annotations

import datetime
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from letterkit.checklist import Appointment, Checklist
from letterkit.render.direction import isolated

PRODUCT = "-//Letterkit//Follow-up//EN"


def calendar(checklist: Checklist) -> bytes:
    """An iCalendar file of whole-day events. A kit that has not changed has the same bytes in every build."""
    file = Calendar()
    file.add("prodid", PRODUCT)
    file.add("version", "2.0")
    file.add("method", "PUBLISH")
    for appointment in checklist.appointments:
        file.add_component(_event(appointment, checklist))
    content: bytes = file.to_ical()
    return content


def _event(appointment: Appointment, checklist: Checklist) -> Event:
    event = Event()
    event.add("uid", _uid(appointment, checklist))
    event.add("dtstamp", datetime.datetime.combine(checklist.interview, datetime.time(), datetime.UTC))
    event.add("dtstart", appointment.day)
    event.add("dtend", appointment.day + datetime.timedelta(days=1))
    event.add("summary", isolated(appointment.summary))
    event.add("description", "\n".join(f"- {isolated(line)}" for line in appointment.lines))
    event.add("transp", "TRANSPARENT")
    return event


def _uid(appointment: Appointment, checklist: Checklist) -> str:
    """The same for the same kit and sender, so that a file taken in again moves its events and makes no new ones."""
    name = "\n".join(("letterkit", checklist.kit, checklist.letterhead.name, appointment.id))
    return str(uuid5(NAMESPACE_URL, name))
