/**
 * Malware in uploads, as ClamAV's daemon finds it.
 *
 * @packageDocumentation
 */

export { type ClamdOptions, clamdScan } from "./clamd-scan.ts";
