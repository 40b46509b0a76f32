import type { Field } from "../bundle/index.ts";

/** Whether the check digits of a number agree with the rest. */
export function checksumHolds(kind: NonNullable<Field["checksum"]>, text: string): boolean {
	switch (kind) {
		case "luhn":
			return luhn(text.replace(/[ -]/g, ""));
		case "mod97":
			return mod97(text.replace(/ /g, "").toUpperCase());
		case "vn_tax_code":
			return vnTaxCode(text);
	}
}

/** ISO/IEC 7812-1: from the right every second digit is doubled, and the sum of all digits ends in 0. */
function luhn(digits: string): boolean {
	if (!/^\d{2,40}$/.test(digits)) return false;
	const sum = [...digits].reverse().reduce((total, digit, index) => {
		const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
		return total + (doubled > 9 ? doubled - 9 : doubled);
	}, 0);
	return sum % 10 === 0;
}

/** ISO/IEC 7064 as an IBAN uses it: the first four to the end, letters as 10 to 35, remainder 1. */
function mod97(text: string): boolean {
	if (!/^[A-Z0-9]{5,64}$/.test(text)) return false;
	const digits = (text.slice(4) + text.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
		String(letter.charCodeAt(0) - 55),
	);
	return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

const VN_WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

/** The tenth digit of a Vietnamese tax code is 10 minus the weighted sum of the first nine modulo 11. */
function vnTaxCode(text: string): boolean {
	if (!/^\d{10}(-\d{3})?$/.test(text)) return false;
	const sum = VN_WEIGHTS.reduce(
		(total: number, weight, index) => total + weight * Number(text[index]),
		0,
	);
	return 10 - (sum % 11) === Number(text[9]);
}
