import type { Finding } from "../finding.ts";

/** The finding as the public JSON has it: what `contract.md` names, without offsets. */
export function printJson(found: Finding): Omit<Finding, "span"> {
	const { code, severity, message, values, file, start, end, path, related, fix } = found;
	return { code, severity, message, values, file, start, end, path, related, ...(fix && { fix }) };
}
