-- Jobs that have been over for long are looked for again and again.
create index jobs_by_end on jobs (finished_at);
