"""Are the files right? One function a check, one theme a file. A check never asks what day it is."""
