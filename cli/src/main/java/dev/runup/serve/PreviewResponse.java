package dev.runup.serve;

/// The content of one address of the preview.
///
/// @param type the media type, for example `text/html; charset=utf-8`
/// @param policy the Content-Security-Policy
/// @param bytes the body, which must not be changed
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record PreviewResponse(String type, String policy, byte[] bytes) {}
