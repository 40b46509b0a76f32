/**
 * Remote signatures, and what is to be said of a signature.
 *
 * @packageDocumentation
 */

export { type RemoteSignatureOptions, remoteSignatures } from "./remote-signatures.ts";
export type { NoSigner, Signer } from "./signer.ts";
export { verifySignedData } from "./verify-data.ts";
export { type Trust, verifySignedPdf } from "./verify-pdf.ts";
