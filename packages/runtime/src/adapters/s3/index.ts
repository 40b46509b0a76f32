/**
 * Uploads in a bucket of an S3-compatible object store.
 *
 * @packageDocumentation
 */

export { type S3Credentials, type S3Options, s3Files } from "./s3-files.ts";
