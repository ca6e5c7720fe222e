-- The same text is taken by H2, in its mode for PostgreSQL, and by PostgreSQL.

create table users (
    name        varchar(64) primary key,
    token_hash  varchar(64) not null unique,
    created_at  timestamp with time zone not null
);

create table sessions (
    key_hash    varchar(64) primary key,
    user_name   varchar(64) not null,
    expires_at  timestamp with time zone not null
);

create table datasets (
    added       varchar(26) primary key,
    owner       varchar(64) not null,
    sha256      varchar(64) not null,
    name        varchar(200) not null,
    ending      varchar(16) not null,
    bytes       bigint not null,
    created_at  timestamp with time zone not null,
    findings    text not null,
    unique (owner, sha256)
);

create table jobs (
    id           varchar(26) primary key,
    owner        varchar(64) not null,
    dataset      varchar(64) not null,
    dataset_name varchar(200) not null,
    options      text not null,
    words        text not null,
    seed         bigint not null,
    command      text not null,
    recipe       text not null,
    batch_id     varchar(16) not null,
    requested    integer not null,
    path_bars    integer not null,
    state        varchar(16) not null,
    stopping     boolean not null,
    created_at   timestamp with time zone not null,
    started_at   timestamp with time zone,
    finished_at  timestamp with time zone,
    expires_at   timestamp with time zone,
    starts       integer not null,
    progress     text not null,
    fault        text,
    files        integer not null,
    bytes        bigint not null,
    summary      text,
    warnings     text not null,
    notes        text not null
);
create index jobs_of_owner on jobs (owner, id);
create index jobs_in_state on jobs (state);

-- Which folder of data goes with this database: one row.
create table folder (
    id varchar(26) primary key
);

-- As db-scheduler 16 describes its table, for PostgreSQL, with the column for priorities.
create table scheduled_tasks (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean not null,
    picked_by            varchar(50),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time asc);
