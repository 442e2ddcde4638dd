//! The server engine, for installations that outgrow one machine.

use std::time::Duration;

use futures_util::future::BoxFuture;
use sqlx::postgres::{PgArguments, PgConnectOptions, PgConnection, PgPool, PgPoolOptions, Postgres as Pg};
use sqlx::{ConnectOptions, Executor};

use super::row::RowOf;
use super::{DatabaseError, Result, Row, Statement, Value};

#[derive(Clone)]
pub(super) struct Postgres {
    pool: PgPool,
}

impl Postgres {
    pub(super) async fn open(address: &str) -> Result<Self> {
        let options: PgConnectOptions = address.parse().map_err(DatabaseError::Failed)?;
        let pool = PgPoolOptions::new()
            .max_connections(16)
            .acquire_timeout(Duration::from_secs(5))
            .connect_with(options.disable_statement_logging())
            .await?;
        Ok(Self { pool })
    }

    pub(super) async fn read(&self) -> Result<Reading> {
        let transaction = self.pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
        Ok(Reading { transaction })
    }

    pub(super) async fn write(&self) -> Result<Writing> {
        Ok(Writing { transaction: self.pool.begin().await? })
    }

    pub(super) async fn close(&self) {
        self.pool.close().await;
    }

    pub(super) async fn run_script(&self, script: &'static str, after: Statement) -> Result<()> {
        let mut transaction = self.pool.begin().await?;
        sqlx::raw_sql(script).execute(&mut *transaction).await?;
        transaction.execute(query(&after)).await?;
        Ok(transaction.commit().await?)
    }
}

pub(super) struct Reading {
    transaction: sqlx::Transaction<'static, Pg>,
}

impl Reading {
    pub(super) fn fetch(&mut self, statement: Statement) -> BoxFuture<'_, Result<Vec<Row>>> {
        fetch(&mut self.transaction, statement)
    }
}

pub(super) struct Writing {
    transaction: sqlx::Transaction<'static, Pg>,
}

impl Writing {
    pub(super) fn fetch(&mut self, statement: Statement) -> BoxFuture<'_, Result<Vec<Row>>> {
        fetch(&mut self.transaction, statement)
    }

    pub(super) fn execute(&mut self, statement: Statement) -> BoxFuture<'_, Result<u64>> {
        Box::pin(async move { Ok(self.transaction.execute(query(&statement)).await?.rows_affected()) })
    }

    pub(super) async fn commit(self) -> Result<()> {
        Ok(self.transaction.commit().await?)
    }
}

fn query(statement: &Statement) -> sqlx::query::Query<'static, Pg, PgArguments> {
    let mut query = sqlx::query::<Pg>(statement.safe_text());
    for value in &statement.values {
        query = match value.clone() {
            Value::Text(text) => query.bind(text),
            Value::Integer(number) => query.bind(number),
            Value::Bool(fact) => query.bind(fact),
            Value::Date(day) => query.bind(day.map(|day| {
                chrono::NaiveDate::from_ymd_opt(
                    i32::from(day.year()),
                    u32::from(day.month().unsigned_abs()),
                    u32::from(day.day().unsigned_abs()),
                )
            })),
            Value::Moment(moment) => query
                .bind(moment.map(|moment| chrono::DateTime::from_timestamp_micros(moment.as_microsecond()))),
            Value::Bytes(bytes) => query.bind(bytes),
        };
    }
    query
}

fn fetch(connection: &mut PgConnection, statement: Statement) -> BoxFuture<'_, Result<Vec<Row>>> {
    Box::pin(async move {
        let rows = query(&statement).fetch_all(connection).await?;
        Ok(rows.into_iter().map(|row| Row(RowOf::Postgres(row))).collect())
    })
}
