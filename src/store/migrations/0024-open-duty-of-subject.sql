-- Whether anything of a petition is late is answered from the index of what is open, without its row.
create index duty_open_of_subject on duty (region_code, subject_id) include (owner, due_on, status)
  where status in ('running', 'suspended')
