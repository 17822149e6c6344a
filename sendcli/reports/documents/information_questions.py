"""The clauses of the SEN information report as the questions that parents ask."""

from __future__ import annotations

QUESTIONS = {
    "1": "What kinds of special educational needs do we provide for?",
    "2": "How do we find out that a child needs help?",
    "3a": "How do we know that our help works?",
    "3b": "How do we check a child's progress?",
    "3c": "How do we teach?",
    "3d": "How do we adapt lessons and classrooms?",
    "3e": "What extra help is there?",
    "3f": "How do all children join in?",
    "3g": "How do we look after feelings and friendships?",
    "4": "Whom can I talk to?",
    "5": "What do our staff know, and what do they learn?",
    "6": "Where do equipment and facilities come from?",
    "7": "How do parents take part?",
    "8": "How do children take part?",
    "9": "What if I am not happy?",
    "10": "Who else helps?",
    "11": "Who can support me as a parent?",
    "12": "How do we help children to move on?",
    "13": "Where is the local offer?",
    "s69a": "How are disabled children admitted?",
    "s69b": "How do we see that disabled children are treated fairly?",
    "s69c": "How can disabled children get about and take part?",
    "s69d": "What is our accessibility plan?",
}
