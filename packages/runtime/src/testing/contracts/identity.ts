import type { Identity } from "../../ports/identity.ts";
import type { ContractHost } from "../storage-contract.ts";
import { eachOnItsOwn } from "./each-on-its-own.ts";

/** What somebody's requests carry once they have signed in. */
export interface SignedIn {
	/** The whole header `Authorization`. */
	readonly authorization: string;
	/** The whole header `Cookie`. */
	readonly cookie: string;
}

export interface IdentityUnderTest {
	readonly identity: Identity;
	/** Signs a person without roles in. */
	signIn(personalId: string, level: 1 | 2 | 3): Promise<SignedIn>;
	close(): Promise<void> | void;
}

const PERSON = "000000000001";

/** What every identity must do, whoever says who people are. `open` gives one that knows the person 000000000001. */
export function identityContract(
	name: string,
	open: () => Promise<IdentityUnderTest> | IdentityUnderTest,
	{ describe, it, expect }: ContractHost,
): void {
	const test = eachOnItsOwn({ it }, open);
	const identify = ({ identity }: IdentityUnderTest, headers: Readonly<Record<string, string>>) =>
		identity.identify(new Request("http://127.0.0.1/api/session", { headers: { ...headers } }));

	describe(`${name}: who sends a request`, () => {
		test("is nobody without anything to show", async (tested) => {
			expect(await identify(tested, {})).toEqual(undefined);
			expect(await identify(tested, { Cookie: "a=b; c" })).toEqual(undefined);
			expect(await identify(tested, { Authorization: "Basic eDp4" })).toEqual(undefined);
		});

		for (const level of [1, 2, 3] as const)
			test(`is a person at level ${level}, by token and by cookie`, async (tested) => {
				const { authorization, cookie } = await tested.signIn(PERSON, level);
				for (const [by, headers] of [
					["token", { Authorization: authorization }],
					["cookie", { Cookie: `first=1; ${cookie}; last=2` }],
				] as const) {
					const found = await identify(tested, headers);
					const { id, kind, roles, identity } = found?.actor ?? {};
					expect([found?.by, id, kind, roles, found?.actor.level]).toEqual([
						by,
						PERSON,
						"person",
						[],
						level,
					]);
					expect([identity?.personal_id, identity?.level]).toEqual([PERSON, level]);
				}
			});

		test("is nobody once anything was changed", async (tested) => {
			const { authorization, cookie } = await tested.signIn(PERSON, 1);
			expect(await identify(tested, { Authorization: changed(authorization) })).toEqual(undefined);
			expect(await identify(tested, { Cookie: changed(cookie) })).toEqual(undefined);
		});

		test("is nobody by a bad token, whatever the cookie beside it says", async (tested) => {
			const { authorization, cookie } = await tested.signIn(PERSON, 1);
			const both = { Authorization: changed(authorization), Cookie: cookie };
			expect(await identify(tested, both)).toEqual(undefined);
			const good = await identify(tested, { Authorization: authorization, Cookie: cookie });
			expect(good?.by).toEqual("token");
		});
	});
}

/** One letter of the signature; not the last one, whose bits do not all count in base64url. */
function changed(text: string): string {
	return text.replace(/.(?=.{9}$)/, (letter) => (letter === "A" ? "B" : "A"));
}
