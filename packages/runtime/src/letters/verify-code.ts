import { createHmac } from "node:crypto";

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The public code of a result. Made from its place in the file and the server's secret: nobody can guess it, and
 * rendering the same result again after a crash gives the same paper.
 */
export function verifyCode(secret: Uint8Array, caseId: string, paper: string): string {
	const mac = createHmac("sha256", secret)
		.update(JSON.stringify(["verify", caseId, paper]))
		.digest();
	const letters = Array.from(mac.subarray(0, 16), (byte) => LETTERS.charAt(byte & 31)).join("");
	return (letters.match(/.{4}/g) ?? []).join("-");
}
