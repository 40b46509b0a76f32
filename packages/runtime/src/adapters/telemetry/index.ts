/**
 * Traces and figures by OpenTelemetry.
 *
 * @packageDocumentation
 */

export { type OpenTelemetryOptions, openTelemetry } from "./open-telemetry.ts";
