"""What the invented pupils of the big folders are called, need and do. Nothing here is about anybody."""

from __future__ import annotations

GIVEN = (
    "Aisha", "Ben", "Chloé", "Dylan", "Ewa", "Farid", "Grace", "Hamza", "Isla", "Jakub", "Kezia", "Leo",
    "Maya", "Noor", "Oisín", "Priya", "Reuben", "Siân", "Tariq", "Zuzanna",
)  # fmt: skip
FAMILY = (
    "Abbot", "Begum", "Clarke", "D’Souza", "Evans", "Fernández", "Grant", "Hussain", "Iqbal", "Jones",
    "Kowalska", "Lamb", "Müller", "Nowak", "O’Neill", "Patel", "Quinn", "Rossi", "Shaw", "Thornbury",
)  # fmt: skip
NEEDS = ("SLCN", "SEMH", "SPLD", "MLD", "ASD", "HI", "PD")
AREAS = (
    "communication-and-interaction", "cognition-and-learning", "social-emotional-and-mental-health",
)  # fmt: skip
STAFF = ("okafor", "hale", "lund", "shah", "pike", "moss")
DESCRIBED = (
    "Understands one instruction at a time; longer ones are lost unless they are shown as well",
    "Reads by sight and guesses from the first letter; blends three sounds with help",
    "Finds the start of the day hard and needs ten quiet minutes before joining the class",
    "Holds a pencil for about two minutes; tires in longer pieces of writing",
    "Counts reliably to twenty; loses the place when objects are not in a row",
    "Plays beside others and joins in when an adult begins the game",
)
HELPS = (
    "Give one instruction at a time and let it be said back",
    "Show the timetable of the morning and cross off what is done",
    "Offer the quiet corner before it is asked for",
    "Write the key words on a strip that stays on the table",
    "Use the sloping board and the thick pencil",
    "Check after two minutes that the first line has been begun",
    "Warn five minutes before a change, and again after four",
    "Seat near the board and away from the door",
)
OUTCOMES = (
    "Reads a text of the class’s level aloud at 60 words a minute",
    "Writes three sentences without help, with full stops and capitals",
    "Asks for help with words or the card on four days out of five",
    "Adds and takes away within twenty without objects",
    "Joins a group game for ten minutes without an adult",
    "Spells 30 of the 45 words on the list for the term",
)
SAID = (
    "I like it when we read the dinosaur book and nobody hurries me.",
    "Mornings are loud. I like the corner with the blue lamp.",
    "I can do more sums than last year and I want to show my dad.",
    "At home we practise five minutes each day; it goes better before tea.",
    "More settled since half term, and tells us about school again.",
)
TESTS = ("NGRT form A", "SWST form B", "Sandwell", "PhAB", "BPVS3")
