//! A finished file as the body of an answer, read as fast as the other side takes it.

use std::fs::File;
use std::io::{self, Read as _};

use axum::body::{Body, Bytes};
use futures_util::{StreamExt as _, stream};

/// Bytes read at once.
const PIECE: usize = 64 * 1024;

/// Streams a file. When the reader goes away the file is dropped, and as it has no name nothing stays.
pub(super) fn of(file: File) -> Body {
    let pieces = stream::unfold(Some(file), |file| async {
        match next(file?).await {
            Ok((piece, _)) if piece.is_empty() => None,
            Ok((piece, file)) => Some((Ok(piece), Some(file))),
            Err(error) => Some((Err(error), None)),
        }
    });
    // Whoever packs the answer asks once more after its end.
    Body::from_stream(pieces.fuse())
}

async fn next(mut file: File) -> io::Result<(Bytes, File)> {
    let reading = tokio::task::spawn_blocking(move || {
        let mut piece = vec![0; PIECE];
        let length = file.read(&mut piece)?;
        piece.truncate(length);
        Ok((Bytes::from(piece), file))
    });
    reading.await.map_err(io::Error::other)?
}
