-- A handover that was accepted, and a merge, did not reach the crew: who had handed over stayed on duty. Crews that were
-- folded before are folded again from their logs, as those of rows older than crews are.
update incident set crew = null;
