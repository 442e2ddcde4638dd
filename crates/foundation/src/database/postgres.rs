//! The server engine, for installations that outgrow one machine.

use std::time::Duration;

use futures_util::future::BoxFuture;
use sqlx::postgres::{PgArguments, PgConnectOptions, PgPool, PgPoolOptions, Postgres as Pg};
use sqlx::{ConnectOptions, Executor};

use super::row::RowOf;
use super::{Changing, DatabaseError, Engine, Reading, Result, Row, Script, Statement, Value};

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
}

impl Engine for Postgres {
    fn name(&self) -> &'static str {
        "PostgreSQL"
    }

    fn read(&self) -> BoxFuture<'_, Result<Box<dyn Reading>>> {
        Box::pin(async {
            let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
            Ok(Box::new(Open { transaction: self.pool.begin_with(begin).await? }) as Box<dyn Reading>)
        })
    }

    fn write(&self) -> BoxFuture<'_, Result<Box<dyn Changing>>> {
        Box::pin(async { Ok(Box::new(Open { transaction: self.pool.begin().await? }) as Box<dyn Changing>) })
    }

    fn run_script(&self, script: Script, after: Statement) -> BoxFuture<'_, Result<()>> {
        Box::pin(async move {
            let mut transaction = self.pool.begin().await?;
            sqlx::raw_sql(script.postgres).execute(&mut *transaction).await?;
            transaction.execute(query(&after)).await?;
            Ok(transaction.commit().await?)
        })
    }

    fn close(&self) -> BoxFuture<'_, ()> {
        Box::pin(self.pool.close())
    }
}

/// A transaction; the server keeps one that only reads from writing.
struct Open {
    transaction: sqlx::Transaction<'static, Pg>,
}

impl Reading for Open {
    fn fetch(&mut self, statement: Statement) -> BoxFuture<'_, Result<Vec<Row>>> {
        Box::pin(async move {
            let rows = query(&statement).fetch_all(&mut *self.transaction).await?;
            Ok(rows.into_iter().map(|row| Row(RowOf::Postgres(row))).collect())
        })
    }
}

impl Changing for Open {
    fn execute(&mut self, statement: Statement) -> BoxFuture<'_, Result<u64>> {
        Box::pin(async move { Ok(self.transaction.execute(query(&statement)).await?.rows_affected()) })
    }

    fn commit(self: Box<Self>) -> BoxFuture<'static, Result<()>> {
        Box::pin(async move { Ok(self.transaction.commit().await?) })
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
