CREATE FUNCTION public.find_by_bigrams(region text, words text[], unit text, before_on date, after_id uuid, most integer) RETURNS TABLE(id uuid, "on" date)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    SET enable_seqscan TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
  day date;
  got int;
  wanted int := most;
begin
  if not coalesce(region >= current_setting('app.lo', true) and region < current_setting('app.hi', true), false) then
    return;
  end if;
  select max(s.opened_on) into day from search_entry s where s.region_code = region and s.opened_on <= before_on;
  for walked in 1..60 loop
    if day is null then return; end if;
    return query
      with hits as materialized (
        select s.subject_id, s.opened_on from search_entry s
         where s.grams @> array(select (day - date '2000-01-01')::text || '|' || w from unnest(words) w)
           and s.region_code = region
           and (day < before_on or s.subject_id > after_id)
           and (unit is null or exists (
             select 1 from party p
              where p.region_code = region and p.unit_id = unit and p.subject_id = s.subject_id)))
      select hits.subject_id, hits.opened_on from hits order by hits.subject_id limit wanted;
    get diagnostics got = row_count;
    wanted := wanted - got;
    if wanted <= 0 then return; end if;
    select max(s.opened_on) into day from search_entry s where s.region_code = region and s.opened_on < day;
  end loop;
  if day is null then return; end if;
  return query
    with hits as materialized (
      select s.subject_id, s.opened_on from search_entry s
       where s.grams @> words and s.region_code = region and s.opened_on <= day
         and (unit is null or exists (
           select 1 from party p
            where p.region_code = region and p.unit_id = unit and p.subject_id = s.subject_id)))
    select hits.subject_id, hits.opened_on from hits order by hits.opened_on desc, hits.subject_id limit wanted;
end
$$;

CREATE TABLE public.access (
    region_code text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    subject_id uuid,
    staff_id text NOT NULL COLLATE pg_catalog."C",
    role text NOT NULL,
    unit_id text NOT NULL COLLATE pg_catalog."C",
    what text NOT NULL,
    item text,
    why text NOT NULL,
    idle boolean NOT NULL,
    CONSTRAINT access_what_check CHECK ((what = ANY (ARRAY['stub'::text, 'texts'::text, 'sealed'::text, 'personal'::text, 'lookup'::text, 'paper'::text, 'file'::text, 'export'::text])))
);

ALTER TABLE ONLY public.access FORCE ROW LEVEL SECURITY;

CREATE TABLE public.account_change (
    region_code text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C",
    staff_id text COLLATE pg_catalog."C",
    what text NOT NULL,
    was text,
    becomes text
);

ALTER TABLE ONLY public.account_change FORCE ROW LEVEL SECURITY;

CREATE TABLE public.account_policy (
    region_code text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp with time zone NOT NULL,
    password_days integer,
    second_factor_roles json NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE ONLY public.account_policy FORCE ROW LEVEL SECURITY;

CREATE TABLE public.account_token (
    region_code text NOT NULL COLLATE pg_catalog."C",
    token_hash bytea NOT NULL,
    kind text NOT NULL,
    staff_id text COLLATE pg_catalog."C",
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT account_token_kind_check CHECK ((kind = ANY (ARRAY['first'::text, 'reset'::text])))
);

ALTER TABLE ONLY public.account_token FORCE ROW LEVEL SECURITY;

CREATE TABLE public.attachment (
    region_code text NOT NULL COLLATE pg_catalog."C",
    subject_id uuid NOT NULL,
    digest text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.attachment FORCE ROW LEVEL SECURITY;

CREATE TABLE public.breach (
    region_code text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    found_on date NOT NULL,
    what text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE ONLY public.breach FORCE ROW LEVEL SECURITY;

CREATE TABLE public.breach_notice (
    region_code text NOT NULL COLLATE pg_catalog."C",
    breach_id uuid NOT NULL,
    id uuid NOT NULL,
    told text NOT NULL,
    told_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE ONLY public.breach_notice FORCE ROW LEVEL SECURITY;

CREATE TABLE public.breach_petition (
    region_code text NOT NULL COLLATE pg_catalog."C",
    breach_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE ONLY public.breach_petition FORCE ROW LEVEL SECURITY;

CREATE TABLE public.content (
    region_code text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    subject_id uuid NOT NULL,
    field text NOT NULL,
    text text,
    salt bytea NOT NULL,
    digest bytea NOT NULL,
    disposed_at timestamp with time zone
);

ALTER TABLE ONLY public.content FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deputy (
    region_code text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    head_id text NOT NULL COLLATE pg_catalog."C",
    deputy_id text NOT NULL COLLATE pg_catalog."C",
    unit_id text NOT NULL COLLATE pg_catalog."C",
    from_on date NOT NULL,
    to_on date NOT NULL,
    reason text NOT NULL,
    ended_on date,
    recorded_at timestamp with time zone NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT deputy_check CHECK ((head_id <> deputy_id)),
    CONSTRAINT deputy_check1 CHECK ((from_on <= to_on))
);

ALTER TABLE ONLY public.deputy FORCE ROW LEVEL SECURITY;

CREATE TABLE public.disposed_file (
    region_code text NOT NULL COLLATE pg_catalog."C",
    subject_id uuid NOT NULL,
    digest text NOT NULL,
    deleted_at timestamp with time zone
);

ALTER TABLE ONLY public.disposed_file FORCE ROW LEVEL SECURITY;

CREATE TABLE public.draft (
    region_code text NOT NULL COLLATE pg_catalog."C",
    digest bytea NOT NULL,
    sealed bytea NOT NULL,
    started_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.draft FORCE ROW LEVEL SECURITY;

CREATE TABLE public.duty (
    region_code text NOT NULL COLLATE pg_catalog."C",
    subject_id uuid NOT NULL,
    duty_id text NOT NULL COLLATE pg_catalog."C",
    subject_kind text NOT NULL,
    term text NOT NULL,
    owner text NOT NULL COLLATE pg_catalog."C",
    counted boolean NOT NULL,
    from_on date NOT NULL,
    base_on date NOT NULL,
    due_on date NOT NULL,
    act_by date NOT NULL,
    calendar text NOT NULL,
    provisional boolean NOT NULL,
    extended_days smallint NOT NULL,
    status text NOT NULL,
    suspended_on date,
    settled_on date,
    waived text,
    CONSTRAINT duty_status_check CHECK ((status = ANY (ARRAY['running'::text, 'suspended'::text, 'met'::text, 'waived'::text])))
);

ALTER TABLE ONLY public.duty FORCE ROW LEVEL SECURITY;

CREATE TABLE public.duty_tally (
    region_code text NOT NULL COLLATE pg_catalog."C",
    subject_id uuid NOT NULL,
    seq integer NOT NULL,
    duty_id text NOT NULL COLLATE pg_catalog."C",
    sign smallint NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    term text NOT NULL,
    on_day date NOT NULL,
    timely boolean NOT NULL,
    owed_until date,
    CONSTRAINT duty_tally_sign_check CHECK ((sign = ANY (ARRAY['-1'::integer, 1])))
);

ALTER TABLE ONLY public.duty_tally FORCE ROW LEVEL SECURITY;

CREATE TABLE public.event (
    region_code text NOT NULL COLLATE pg_catalog."C",
    subject_id uuid NOT NULL,
    seq integer NOT NULL,
    kind text NOT NULL,
    type text NOT NULL,
    on_day date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    act json NOT NULL,
    prev_hash bytea NOT NULL,
    hash bytea NOT NULL
);

ALTER TABLE ONLY public.event FORCE ROW LEVEL SECURITY;

CREATE TABLE public.issued_report (
    region_code text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    kind text NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    units text NOT NULL,
    as_of text NOT NULL,
    known_before timestamp with time zone NOT NULL,
    sheet json NOT NULL,
    file_name text NOT NULL,
    file_digest text NOT NULL,
    issued_on date NOT NULL,
    issued_by text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    actor text NOT NULL
);

ALTER TABLE ONLY public.issued_report FORCE ROW LEVEL SECURITY;

CREATE TABLE public.kept_from (
    region_code text NOT NULL COLLATE pg_catalog."C",
    subject_id uuid NOT NULL,
    who text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE ONLY public.kept_from FORCE ROW LEVEL SECURITY;

CREATE TABLE public.ledger_book (
    region_code text NOT NULL COLLATE pg_catalog."C",
    ledger text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    file_name text NOT NULL,
    file_digest bytea NOT NULL,
    layout jsonb NOT NULL
);

ALTER TABLE ONLY public.ledger_book FORCE ROW LEVEL SECURITY;

CREATE TABLE public.ledger_row (
    region_code text NOT NULL COLLATE pg_catalog."C",
    ledger text NOT NULL,
    subject_id uuid NOT NULL,
    ordinal integer NOT NULL,
    book text NOT NULL,
    sheet text NOT NULL,
    serial text,
    cells jsonb,
    number_mark bytea,
    identity_mark bytea
);

ALTER TABLE ONLY public.ledger_row FORCE ROW LEVEL SECURITY;

CREATE TABLE public.migration (
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone NOT NULL
);

CREATE TABLE public.organ_mark (
    region_code text NOT NULL COLLATE pg_catalog."C",
    unit_id text NOT NULL COLLATE pg_catalog."C",
    mark text NOT NULL
);

ALTER TABLE ONLY public.organ_mark FORCE ROW LEVEL SECURITY;

CREATE TABLE public.outbox (
    region_code text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    topic text NOT NULL,
    payload jsonb NOT NULL,
    run_at timestamp with time zone NOT NULL,
    attempts smallint NOT NULL,
    locked_until timestamp with time zone,
    done_at timestamp with time zone
);

ALTER TABLE ONLY public.outbox FORCE ROW LEVEL SECURITY;

CREATE TABLE public.paper_series (
    region_code text NOT NULL COLLATE pg_catalog."C",
    organ text NOT NULL COLLATE pg_catalog."C",
    series text NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL
);

ALTER TABLE ONLY public.paper_series FORCE ROW LEVEL SECURITY;

CREATE TABLE public.paper_template (
    region_code text NOT NULL COLLATE pg_catalog."C",
    unit_id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    digest text NOT NULL,
    file_name text NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    actor text NOT NULL
);

ALTER TABLE ONLY public.paper_template FORCE ROW LEVEL SECURITY;

CREATE TABLE public.paper_template_proposal (
    region_code text NOT NULL COLLATE pg_catalog."C",
    unit_id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    digest text NOT NULL,
    file_name text NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE ONLY public.paper_template_proposal FORCE ROW LEVEL SECURITY;

CREATE TABLE public.party (
    region_code text NOT NULL COLLATE pg_catalog."C",
    unit_id text NOT NULL COLLATE pg_catalog."C",
    subject_id uuid NOT NULL,
    role text NOT NULL,
    opened_on date NOT NULL,
    CONSTRAINT party_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'assisting'::text, 'reviewer'::text])))
);

ALTER TABLE ONLY public.party FORCE ROW LEVEL SECURITY;

CREATE TABLE public.password_past (
    region_code text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    set_at timestamp with time zone NOT NULL,
    password_hash text NOT NULL
);

ALTER TABLE ONLY public.password_past FORCE ROW LEVEL SECURITY;

CREATE TABLE public.person (
    region_code text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    subject_id uuid NOT NULL,
    role text NOT NULL,
    name text,
    id_number bytea,
    id_number_mac bytea,
    phone bytea,
    phone_mac bytea,
    address bytea,
    disposed_at timestamp with time zone
);

ALTER TABLE ONLY public.person FORCE ROW LEVEL SECURITY;

CREATE TABLE public.petition_tally (
    region_code text NOT NULL COLLATE pg_catalog."C",
    subject_id uuid NOT NULL,
    seq integer NOT NULL,
    sign smallint NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    registered_on date,
    concluded_on date,
    form text NOT NULL,
    venue text NOT NULL,
    people integer NOT NULL,
    category text NOT NULL,
    unit_id text NOT NULL COLLATE pg_catalog."C",
    relation text NOT NULL,
    unit_rating text,
    office_rating text,
    passed_to text COLLATE pg_catalog."C",
    routed_on date,
    route text,
    before_id uuid,
    CONSTRAINT petition_tally_sign_check CHECK ((sign = ANY (ARRAY['-1'::integer, 1])))
);

ALTER TABLE ONLY public.petition_tally FORCE ROW LEVEL SECURITY;

CREATE TABLE public.query_code (
    region_code text NOT NULL COLLATE pg_catalog."C",
    subject_id uuid NOT NULL,
    digest bytea NOT NULL
);

ALTER TABLE ONLY public.query_code FORCE ROW LEVEL SECURITY;

CREATE TABLE public.recovery_code (
    region_code text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    code_mac bytea NOT NULL,
    used_at timestamp with time zone
);

ALTER TABLE ONLY public.recovery_code FORCE ROW LEVEL SECURITY;

CREATE TABLE public.region (
    region_code text NOT NULL COLLATE pg_catalog."C",
    official_code text NOT NULL,
    name text NOT NULL,
    office_name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    profile json,
    channels json
);

ALTER TABLE ONLY public.region FORCE ROW LEVEL SECURITY;

CREATE TABLE public.register_tally (
    region_code text NOT NULL COLLATE pg_catalog."C",
    subject_id uuid NOT NULL,
    seq integer NOT NULL,
    sign smallint NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    kind text NOT NULL,
    opened_on date NOT NULL,
    closed_on date,
    face jsonb NOT NULL,
    CONSTRAINT register_tally_sign_check CHECK ((sign = ANY (ARRAY['-1'::integer, 1])))
);

ALTER TABLE ONLY public.register_tally FORCE ROW LEVEL SECURITY;

CREATE TABLE public.request (
    region_code text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    body_digest bytea NOT NULL,
    answer jsonb NOT NULL,
    recorded_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.request FORCE ROW LEVEL SECURITY;

CREATE TABLE public.seal (
    region_code text NOT NULL COLLATE pg_catalog."C",
    n integer NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    leaves bytea NOT NULL,
    hash bytea NOT NULL
);

ALTER TABLE ONLY public.seal FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sealed_deed (
    region_code text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    request_id text NOT NULL COLLATE pg_catalog."C",
    unit_id text NOT NULL COLLATE pg_catalog."C",
    what text NOT NULL,
    ask text COLLATE pg_catalog."C",
    at timestamp with time zone NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C",
    sealed bytea,
    CONSTRAINT sealed_deed_what_check CHECK ((what = ANY (ARRAY['opened'::text, 'identityAsked'::text, 'identityApproved'::text, 'identityOpened'::text, 'noted'::text, 'answered'::text, 'handedBack'::text])))
);

ALTER TABLE ONLY public.sealed_deed FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sealed_file (
    region_code text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    unit_id text NOT NULL COLLATE pg_catalog."C",
    ordinal integer NOT NULL,
    digest text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE ONLY public.sealed_file FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sealed_key (
    region_code text NOT NULL COLLATE pg_catalog."C",
    unit_id text NOT NULL COLLATE pg_catalog."C",
    id integer NOT NULL,
    request_id text NOT NULL COLLATE pg_catalog."C",
    public_key bytea NOT NULL,
    wrapped_key bytea NOT NULL,
    identity_public_key bytea NOT NULL,
    identity_wrapped_key bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE ONLY public.sealed_key FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sealed_report (
    region_code text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    unit_id text NOT NULL COLLATE pg_catalog."C",
    key_id integer NOT NULL,
    received_on date NOT NULL,
    due date NOT NULL,
    words bytea NOT NULL,
    identity bytea NOT NULL,
    belongings bytea
);

ALTER TABLE ONLY public.sealed_report FORCE ROW LEVEL SECURITY;

CREATE TABLE public.search_entry (
    region_code text NOT NULL COLLATE pg_catalog."C",
    subject_id uuid NOT NULL,
    opened_on date NOT NULL,
    grams text[] NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE public.second_factor (
    region_code text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    secret bytea NOT NULL,
    confirmed_at timestamp with time zone,
    last_step bigint NOT NULL
);

ALTER TABLE ONLY public.second_factor FORCE ROW LEVEL SECURITY;

CREATE TABLE public.session (
    region_code text NOT NULL COLLATE pg_catalog."C",
    token_hash bytea NOT NULL,
    staff_id text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    id uuid NOT NULL,
    stage text NOT NULL,
    fresh_at timestamp with time zone NOT NULL,
    address text NOT NULL,
    agent text NOT NULL,
    CONSTRAINT session_stage_check CHECK ((stage = ANY (ARRAY['secondFactor'::text, 'enrol'::text, 'newPassword'::text, 'full'::text])))
);

ALTER TABLE ONLY public.session FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sign_in_try (
    region_code text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    who_mac bytea NOT NULL,
    failures integer NOT NULL,
    last_at timestamp with time zone NOT NULL,
    blocked_until timestamp with time zone,
    CONSTRAINT sign_in_try_kind_check CHECK ((kind = ANY (ARRAY['account'::text, 'factor'::text, 'address'::text])))
);

ALTER TABLE ONLY public.sign_in_try FORCE ROW LEVEL SECURITY;

CREATE TABLE public.staff (
    region_code text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    login text NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    unit_id text NOT NULL COLLATE pg_catalog."C",
    password_hash text,
    active boolean NOT NULL,
    person text,
    password_set_at timestamp with time zone,
    must_change boolean DEFAULT false NOT NULL,
    CONSTRAINT staff_role_check CHECK ((role = ANY (ARRAY['registrar'::text, 'officeHead'::text, 'leader'::text, 'handler'::text, 'unitHead'::text, 'auditor'::text, 'admin'::text, 'securityAdmin'::text, 'operator'::text])))
);

ALTER TABLE ONLY public.staff FORCE ROW LEVEL SECURITY;

CREATE TABLE public.stub (
    region_code text NOT NULL COLLATE pg_catalog."C",
    writer text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    received_on date NOT NULL,
    superior text NOT NULL,
    due date NOT NULL
);

ALTER TABLE ONLY public.stub FORCE ROW LEVEL SECURITY;

CREATE TABLE public.stub_step (
    region_code text NOT NULL COLLATE pg_catalog."C",
    writer text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    what text NOT NULL,
    ordinal integer NOT NULL,
    on_day date NOT NULL,
    said text NOT NULL,
    CONSTRAINT stub_step_what_check CHECK ((what = ANY (ARRAY['handedOver'::text, 'receipt'::text])))
);

ALTER TABLE ONLY public.stub_step FORCE ROW LEVEL SECURITY;

CREATE TABLE public.subject (
    region_code text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    kind text NOT NULL,
    number text NOT NULL,
    upstream_no text,
    opened_on date NOT NULL,
    version integer NOT NULL,
    stage text NOT NULL,
    state json NOT NULL,
    head_hash bytea NOT NULL,
    from_risk text COLLATE pg_catalog."C",
    form text COLLATE pg_catalog."C",
    petition_kind text COLLATE pg_catalog."C"
)
WITH (toast_tuple_target='8160');

ALTER TABLE ONLY public.subject FORCE ROW LEVEL SECURITY;

CREATE TABLE public.unit (
    region_code text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    ordinal integer NOT NULL,
    full_name text NOT NULL,
    short_name text NOT NULL,
    aliases jsonb NOT NULL,
    category text NOT NULL,
    superior text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    review_superior_id text COLLATE pg_catalog."C"
);

ALTER TABLE ONLY public.unit FORCE ROW LEVEL SECURITY;

CREATE TABLE public.unit_change (
    region_code text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C",
    unit_id text NOT NULL COLLATE pg_catalog."C",
    what text NOT NULL,
    on_day date NOT NULL,
    was text,
    becomes text,
    document text NOT NULL,
    CONSTRAINT unit_change_what_check CHECK ((what = ANY (ARRAY['added'::text, 'renamed'::text, 'moved'::text, 'reviewerSet'::text, 'closed'::text, 'partedWith'::text])))
);

ALTER TABLE ONLY public.unit_change FORCE ROW LEVEL SECURITY;

CREATE TABLE public.unit_past (
    region_code text NOT NULL COLLATE pg_catalog."C",
    unit_id text NOT NULL COLLATE pg_catalog."C",
    valid_to date NOT NULL,
    full_name text NOT NULL,
    short_name text NOT NULL,
    superior text NOT NULL,
    document text NOT NULL
);

ALTER TABLE ONLY public.unit_past FORCE ROW LEVEL SECURITY;

CREATE TABLE public.unit_succession (
    region_code text NOT NULL COLLATE pg_catalog."C",
    from_id text NOT NULL COLLATE pg_catalog."C",
    to_id text NOT NULL COLLATE pg_catalog."C",
    place smallint NOT NULL,
    on_day date NOT NULL,
    cause text NOT NULL,
    document text NOT NULL,
    CONSTRAINT unit_succession_cause_check CHECK ((cause = ANY (ARRAY['merged'::text, 'split'::text, 'dissolved'::text, 'designated'::text])))
);

ALTER TABLE ONLY public.unit_succession FORCE ROW LEVEL SECURITY;

ALTER TABLE ONLY public.access
    ADD CONSTRAINT access_pkey PRIMARY KEY (region_code, id);

ALTER TABLE ONLY public.account_change
    ADD CONSTRAINT account_change_pkey PRIMARY KEY (region_code, id);

ALTER TABLE ONLY public.account_policy
    ADD CONSTRAINT account_policy_pkey PRIMARY KEY (region_code, recorded_at);

ALTER TABLE ONLY public.account_token
    ADD CONSTRAINT account_token_pkey PRIMARY KEY (region_code, token_hash);

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT attachment_pkey PRIMARY KEY (region_code, subject_id, digest);

ALTER TABLE ONLY public.breach_notice
    ADD CONSTRAINT breach_notice_pkey PRIMARY KEY (region_code, breach_id, id);

ALTER TABLE ONLY public.breach_petition
    ADD CONSTRAINT breach_petition_pkey PRIMARY KEY (region_code, breach_id, subject_id);

ALTER TABLE ONLY public.breach
    ADD CONSTRAINT breach_pkey PRIMARY KEY (region_code, id);

ALTER TABLE ONLY public.content
    ADD CONSTRAINT content_pkey PRIMARY KEY (region_code, subject_id, id);

ALTER TABLE ONLY public.deputy
    ADD CONSTRAINT deputy_pkey PRIMARY KEY (region_code, id);

ALTER TABLE ONLY public.disposed_file
    ADD CONSTRAINT disposed_file_pkey PRIMARY KEY (region_code, subject_id, digest);

ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_pkey PRIMARY KEY (region_code, digest);

ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_pkey PRIMARY KEY (region_code, subject_id, duty_id);

ALTER TABLE ONLY public.duty_tally
    ADD CONSTRAINT duty_tally_pkey PRIMARY KEY (region_code, subject_id, seq, duty_id, sign);

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (region_code, subject_id, seq);

ALTER TABLE ONLY public.issued_report
    ADD CONSTRAINT issued_report_pkey PRIMARY KEY (region_code, id);

ALTER TABLE ONLY public.kept_from
    ADD CONSTRAINT kept_from_pkey PRIMARY KEY (region_code, who, subject_id);

ALTER TABLE ONLY public.ledger_book
    ADD CONSTRAINT ledger_book_pkey PRIMARY KEY (region_code, ledger, recorded_at);

ALTER TABLE ONLY public.ledger_row
    ADD CONSTRAINT ledger_row_pkey PRIMARY KEY (region_code, ledger, subject_id);

ALTER TABLE ONLY public.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.organ_mark
    ADD CONSTRAINT organ_mark_pkey PRIMARY KEY (region_code, unit_id);

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (region_code, id);

ALTER TABLE ONLY public.paper_series
    ADD CONSTRAINT paper_series_pkey PRIMARY KEY (region_code, organ, series, year);

ALTER TABLE ONLY public.paper_template
    ADD CONSTRAINT paper_template_pkey PRIMARY KEY (region_code, unit_id, kind);

ALTER TABLE ONLY public.paper_template_proposal
    ADD CONSTRAINT paper_template_proposal_pkey PRIMARY KEY (region_code, unit_id, kind);

ALTER TABLE ONLY public.party
    ADD CONSTRAINT party_pkey PRIMARY KEY (region_code, unit_id, subject_id);

ALTER TABLE ONLY public.password_past
    ADD CONSTRAINT password_past_pkey PRIMARY KEY (region_code, staff_id, set_at);

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (region_code, subject_id, id);

ALTER TABLE ONLY public.petition_tally
    ADD CONSTRAINT petition_tally_pkey PRIMARY KEY (region_code, subject_id, seq, sign);

ALTER TABLE ONLY public.query_code
    ADD CONSTRAINT query_code_pkey PRIMARY KEY (region_code, subject_id);

ALTER TABLE ONLY public.recovery_code
    ADD CONSTRAINT recovery_code_pkey PRIMARY KEY (region_code, staff_id, code_mac);

ALTER TABLE ONLY public.region
    ADD CONSTRAINT region_pkey PRIMARY KEY (region_code);

ALTER TABLE ONLY public.register_tally
    ADD CONSTRAINT register_tally_pkey PRIMARY KEY (region_code, subject_id, seq, sign);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_pkey PRIMARY KEY (region_code, id);

ALTER TABLE ONLY public.seal
    ADD CONSTRAINT seal_pkey PRIMARY KEY (region_code, n);

ALTER TABLE ONLY public.sealed_deed
    ADD CONSTRAINT sealed_deed_pkey PRIMARY KEY (region_code, number, request_id);

ALTER TABLE ONLY public.sealed_file
    ADD CONSTRAINT sealed_file_pkey PRIMARY KEY (region_code, number, ordinal);

ALTER TABLE ONLY public.sealed_key
    ADD CONSTRAINT sealed_key_pkey PRIMARY KEY (region_code, unit_id, id);

ALTER TABLE ONLY public.sealed_key
    ADD CONSTRAINT sealed_key_region_code_unit_id_request_id_key UNIQUE (region_code, unit_id, request_id);

ALTER TABLE ONLY public.sealed_report
    ADD CONSTRAINT sealed_report_pkey PRIMARY KEY (region_code, number);

ALTER TABLE ONLY public.search_entry
    ADD CONSTRAINT search_entry_pkey PRIMARY KEY (region_code, subject_id);

ALTER TABLE ONLY public.second_factor
    ADD CONSTRAINT second_factor_pkey PRIMARY KEY (region_code, staff_id);

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (region_code, token_hash);

ALTER TABLE ONLY public.sign_in_try
    ADD CONSTRAINT sign_in_try_pkey PRIMARY KEY (region_code, kind, who_mac);

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_pkey PRIMARY KEY (region_code, id);

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_region_code_login_key UNIQUE (region_code, login);

ALTER TABLE ONLY public.stub
    ADD CONSTRAINT stub_pkey PRIMARY KEY (region_code, writer, number);

ALTER TABLE ONLY public.stub_step
    ADD CONSTRAINT stub_step_pkey PRIMARY KEY (region_code, writer, number, what, ordinal);

ALTER TABLE ONLY public.subject
    ADD CONSTRAINT subject_pkey PRIMARY KEY (region_code, id);

ALTER TABLE ONLY public.subject
    ADD CONSTRAINT subject_region_code_kind_number_key UNIQUE (region_code, kind, number);

ALTER TABLE ONLY public.unit_change
    ADD CONSTRAINT unit_change_pkey PRIMARY KEY (region_code, id);

ALTER TABLE ONLY public.unit_past
    ADD CONSTRAINT unit_past_pkey PRIMARY KEY (region_code, unit_id, valid_to);

ALTER TABLE ONLY public.unit
    ADD CONSTRAINT unit_pkey PRIMARY KEY (region_code, id);

ALTER TABLE ONLY public.unit_succession
    ADD CONSTRAINT unit_succession_pkey PRIMARY KEY (region_code, from_id, to_id);

CREATE INDEX access_by_time ON public.access USING btree (region_code, at DESC, id);

CREATE INDEX access_of_subject ON public.access USING btree (region_code, subject_id, at) WHERE (subject_id IS NOT NULL);

CREATE INDEX account_change_by_time ON public.account_change USING btree (region_code, at DESC, id);

CREATE INDEX attachment_by_digest ON public.attachment USING btree (region_code, digest);

CREATE INDEX deputy_of_staff ON public.deputy USING btree (region_code, deputy_id, to_on);

CREATE INDEX deputy_of_unit ON public.deputy USING btree (region_code, unit_id, to_on);

CREATE INDEX disposed_file_left ON public.disposed_file USING btree (region_code, subject_id, digest) WHERE (deleted_at IS NULL);

CREATE INDEX draft_by_expiry ON public.draft USING btree (region_code, expires_at);

CREATE INDEX duty_open ON public.duty USING btree (region_code, owner, act_by, subject_id, duty_id) INCLUDE (due_on, status) WHERE (status = ANY (ARRAY['running'::text, 'suspended'::text]));

CREATE INDEX duty_open_everyone ON public.duty USING btree (region_code, act_by, subject_id, duty_id) INCLUDE (due_on, status, owner) WHERE (status = ANY (ARRAY['running'::text, 'suspended'::text]));

CREATE INDEX duty_open_of_subject ON public.duty USING btree (region_code, subject_id) INCLUDE (owner, due_on, status) WHERE (status = ANY (ARRAY['running'::text, 'suspended'::text]));

CREATE INDEX duty_tally_settled ON public.duty_tally USING btree (region_code, on_day, recorded_at) INCLUDE (term, timely, sign, subject_id);

CREATE INDEX duty_tally_unanswered ON public.duty_tally USING btree (region_code, subject_id, on_day, recorded_at) INCLUDE (sign, owed_until) WHERE ((term = 'reply'::text) AND (NOT timely));

CREATE INDEX event_counted ON public.event USING btree (region_code, type, on_day, recorded_at) INCLUDE (subject_id) WHERE (type = ANY (ARRAY['transferred'::text, 'assigned'::text, 'supervised'::text, 'reminded'::text, 'supervisionEscalated'::text, 'receivedFromAbove'::text, 'recommended'::text, 'recommendationAnswered'::text, 'mediationStarted'::text, 'mediationClosed'::text, 'struckOut'::text]));

CREATE INDEX event_recorded ON public.event USING brin (region_code, recorded_at);

CREATE INDEX outbox_waiting ON public.outbox USING btree (region_code, run_at) WHERE (done_at IS NULL);

CREATE INDEX party_by_day ON public.party USING btree (region_code, unit_id, opened_on DESC, subject_id);

CREATE INDEX person_id_number ON public.person USING btree (region_code, id_number_mac) WHERE (id_number_mac IS NOT NULL);

CREATE INDEX petition_tally_concluded ON public.petition_tally USING btree (region_code, concluded_on, recorded_at) WHERE (concluded_on IS NOT NULL);

CREATE INDEX petition_tally_linked ON public.petition_tally USING btree (region_code, registered_on, recorded_at) WHERE (before_id IS NOT NULL);

CREATE INDEX petition_tally_registered ON public.petition_tally USING btree (region_code, registered_on, recorded_at);

CREATE INDEX petition_tally_routed ON public.petition_tally USING btree (region_code, routed_on, recorded_at) WHERE (routed_on IS NOT NULL);

CREATE INDEX register_tally_opened ON public.register_tally USING btree (region_code, kind, opened_on, recorded_at);

CREATE INDEX search_entry_by_day ON public.search_entry USING btree (region_code, opened_on DESC, subject_id);

CREATE INDEX search_entry_grams ON public.search_entry USING gin (grams) WITH (gin_pending_list_limit='256');

CREATE UNIQUE INDEX session_by_id ON public.session USING btree (region_code, id);

CREATE UNIQUE INDEX staff_one_administrator ON public.staff USING btree (region_code, person) WHERE (active AND (role = ANY (ARRAY['admin'::text, 'securityAdmin'::text, 'auditor'::text])));

CREATE INDEX subject_by_day ON public.subject USING btree (region_code, kind, opened_on DESC, id);

CREATE INDEX subject_by_form ON public.subject USING btree (region_code, form, opened_on DESC, id) WHERE (form IS NOT NULL);

CREATE INDEX subject_by_petition_kind ON public.subject USING btree (region_code, petition_kind, opened_on DESC, id) WHERE (petition_kind IS NOT NULL);

CREATE INDEX subject_by_stage ON public.subject USING btree (region_code, kind, stage, opened_on DESC, id);

CREATE INDEX subject_by_upstream_no ON public.subject USING btree (region_code, kind, upstream_no) WHERE (upstream_no IS NOT NULL);

CREATE INDEX subject_from_risk ON public.subject USING btree (region_code, from_risk) WHERE (from_risk IS NOT NULL);

CREATE UNIQUE INDEX unit_by_name ON public.unit USING btree (region_code, full_name) WHERE (valid_to IS NULL);

CREATE INDEX unit_change_by_time ON public.unit_change USING btree (region_code, at DESC, id);

ALTER TABLE public.access ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.account_change ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.account_policy ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.account_token ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.attachment ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.breach ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.breach_notice ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.breach_petition ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.content ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deputy ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.disposed_file ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.draft ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.duty ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.duty_tally ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.event ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.issued_report ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.kept_from ENABLE ROW LEVEL SECURITY;

CREATE POLICY kept_from_line ON public.content AS RESTRICTIVE FOR SELECT USING ((subject_id <> ALL (ARRAY( SELECT k.subject_id
   FROM public.kept_from k
  WHERE (k.who = ANY (string_to_array(current_setting('app.line'::text, true), chr(31))))))));

CREATE POLICY kept_from_line ON public.event AS RESTRICTIVE FOR SELECT USING ((subject_id <> ALL (ARRAY( SELECT k.subject_id
   FROM public.kept_from k
  WHERE (k.who = ANY (string_to_array(current_setting('app.line'::text, true), chr(31))))))));

CREATE POLICY kept_from_line ON public.person AS RESTRICTIVE FOR SELECT USING ((subject_id <> ALL (ARRAY( SELECT k.subject_id
   FROM public.kept_from k
  WHERE (k.who = ANY (string_to_array(current_setting('app.line'::text, true), chr(31))))))));

ALTER TABLE public.ledger_book ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.ledger_row ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.organ_mark ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.outbox ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_compartment ON public.sealed_deed AS RESTRICTIVE TO dengwen_app USING ((unit_id = current_setting('app.compartment'::text, true)));

CREATE POLICY own_compartment ON public.sealed_file AS RESTRICTIVE TO dengwen_app USING ((unit_id = current_setting('app.compartment'::text, true)));

CREATE POLICY own_compartment ON public.sealed_report AS RESTRICTIVE TO dengwen_app USING ((unit_id = current_setting('app.compartment'::text, true)));

CREATE POLICY own_stubs ON public.stub AS RESTRICTIVE TO dengwen_app USING ((writer = split_part(current_setting('app.line'::text, true), chr(31), 1)));

CREATE POLICY own_stubs ON public.stub_step AS RESTRICTIVE TO dengwen_app USING ((writer = split_part(current_setting('app.line'::text, true), chr(31), 1)));

ALTER TABLE public.paper_series ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.paper_template ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.paper_template_proposal ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.party ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.password_past ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.person ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.petition_tally ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.query_code ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.recovery_code ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.region ENABLE ROW LEVEL SECURITY;

CREATE POLICY region_range ON public.access USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.account_change USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.account_policy USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.account_token USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.attachment USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.breach USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.breach_notice USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.breach_petition USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.content USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.deputy USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.disposed_file USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.draft USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.duty USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.duty_tally USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.event USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.issued_report USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.kept_from USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.ledger_book USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.ledger_row USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.organ_mark USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.outbox USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.paper_series USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.paper_template USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.paper_template_proposal USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.party USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.password_past USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.person USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.petition_tally USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.query_code USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.recovery_code USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.region USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.register_tally USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.request USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.seal USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.sealed_deed USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.sealed_file USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.sealed_key USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.sealed_report USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.search_entry USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.second_factor USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.session USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.sign_in_try USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.staff USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.stub USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.stub_step USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.subject USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.unit USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.unit_change USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.unit_past USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

CREATE POLICY region_range ON public.unit_succession USING (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true)))) WITH CHECK (((region_code >= current_setting('app.lo'::text, true)) AND (region_code < current_setting('app.hi'::text, true))));

ALTER TABLE public.register_tally ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.request ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.seal ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.sealed_deed ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.sealed_file ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.sealed_key ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.sealed_report ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.search_entry ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.second_factor ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.session ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.sign_in_try ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.staff ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.stub ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.stub_step ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.subject ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.unit ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.unit_change ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.unit_past ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.unit_succession ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON FUNCTION public.find_by_bigrams(region text, words text[], unit text, before_on date, after_id uuid, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.find_by_bigrams(region text, words text[], unit text, before_on date, after_id uuid, most integer) TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.access TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.account_change TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.account_policy TO dengwen_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.account_token TO dengwen_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.attachment TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.breach TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.breach_notice TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.breach_petition TO dengwen_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.content TO dengwen_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.deputy TO dengwen_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.disposed_file TO dengwen_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.draft TO dengwen_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.duty TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.duty_tally TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.event TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.issued_report TO dengwen_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.kept_from TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.ledger_book TO dengwen_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.ledger_row TO dengwen_app;

GRANT SELECT ON TABLE public.migration TO dengwen_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.organ_mark TO dengwen_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.outbox TO dengwen_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.paper_series TO dengwen_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.paper_template TO dengwen_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.paper_template_proposal TO dengwen_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.party TO dengwen_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.password_past TO dengwen_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.person TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.petition_tally TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.query_code TO dengwen_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.recovery_code TO dengwen_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.region TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.register_tally TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.request TO dengwen_app;

GRANT UPDATE(answer) ON TABLE public.request TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.seal TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.sealed_deed TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.sealed_file TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.sealed_key TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.sealed_report TO dengwen_app;

GRANT INSERT,DELETE ON TABLE public.search_entry TO dengwen_app;

GRANT SELECT(region_code) ON TABLE public.search_entry TO dengwen_app;

GRANT SELECT(subject_id) ON TABLE public.search_entry TO dengwen_app;

GRANT SELECT(opened_on) ON TABLE public.search_entry TO dengwen_app;

GRANT UPDATE(grams) ON TABLE public.search_entry TO dengwen_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.second_factor TO dengwen_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.session TO dengwen_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sign_in_try TO dengwen_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.staff TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.stub TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.stub_step TO dengwen_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.subject TO dengwen_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.unit TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.unit_change TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.unit_past TO dengwen_app;

GRANT SELECT,INSERT ON TABLE public.unit_succession TO dengwen_app;
