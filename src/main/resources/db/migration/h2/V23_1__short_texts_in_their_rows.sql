-- answers are read with their row, not one by one from another place
set max_length_inplace_lob 8192;
-- those from before move there
update finished_advice set answers = cast(answers as varchar) where char_length(answers) <= 8192;
