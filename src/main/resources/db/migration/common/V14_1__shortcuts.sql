-- single keys on the pages of recommendations; whoever dictates or uses keys of their own switches them off
alter table person add column shortcuts boolean default true not null;
