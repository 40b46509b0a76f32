import { NotCarriedError } from "./channel.ts";

/**
 * One address and nothing else: RFC 5321, 4.1.2, without quoted local parts and address literals, so that nothing in it
 * can begin another address, header or command.
 */
const EMAIL =
	/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/** ITU-T E.164: a plus and at most 15 digits. */
const PHONE = /^\+[1-9]\d{6,14}$/;

/** @throws NotCarriedError */
export function emailAddress(text: string | undefined): string | undefined {
	return checked(text, (one) => one.length <= 254 && EMAIL.test(one));
}

/** Spaces, dots, dashes and brackets that people write are left out. @throws NotCarriedError */
export function phoneNumber(text: string | undefined): string | undefined {
	return checked(text?.replaceAll(/[ .()-]/g, ""), (one) => PHONE.test(one));
}

function checked(text: string | undefined, isRight: (text: string) => boolean): string | undefined {
	if (text === undefined || text === "") return undefined;
	if (!isRight(text)) throw new NotCarriedError("wrong_address");
	return text;
}
