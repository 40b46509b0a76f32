import type { WrittenText } from "../assist/texts.ts";

/** An id of XML that says the same text as its name does: letters, digits, dots and dashes only. */
export function unitId({ file, path }: WrittenText): string {
	const plain = (part: string) =>
		part.replaceAll(/[^A-Za-z0-9_.]/g, (sign) => `-${sign.codePointAt(0)?.toString(16)}-`);
	return `u.${plain(file)}..${path.map(plain).join(".")}`;
}
