/**
 * Registers over HTTP.
 *
 * @packageDocumentation
 */

export { type ClientCredentials, clientCredentials } from "./client-credentials.ts";
export { httpRegisters } from "./http-registers.ts";
export type { Authorization, RegisterLine, RegistersOptions } from "./options.ts";
export {
	plainRegisters,
	type RegisterProtocol,
	type RegisterRequest,
	type SaidAnswer,
	type SaidRecord,
} from "./protocol.ts";
