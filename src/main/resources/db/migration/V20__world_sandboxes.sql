-- A sandbox is a world that somebody named; the second of its last use, in real time, tells when it idles.
alter table world add column last_used_second bigint;
