-- a start looks for the last opening of a day or correction of the clock, by order and not by date: dates may have been wrong
CREATE INDEX journal_turns ON journal (hall, seq, day) WHERE kind IN ('DayOpened', 'ClockCorrected');
