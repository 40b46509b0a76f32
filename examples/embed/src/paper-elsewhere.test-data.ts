import { repositoryServer } from "@onedoor/runtime/testing";
import { otherIssuer } from "@onedoor/runtime/testing/other-issuer";

/** What a test of a host does with the other sides: a paper lies in somebody's repository, and is revoked. */
export async function paperElsewhere(owner: string): Promise<readonly unknown[]> {
	const other = await repositoryServer();
	const issuer = await otherIssuer();
	const holder = { personal_id: owner };
	const signed = await issuer.issue({ kind: "certificate", number: "X-1", holder });
	other.lay(owner, "certificate", signed);
	other.faults.failing = 3; // three calls are answered 500
	other.faults.mute = 1; // one call is carried out and never answered
	issuer.statuses.set("X-1", "revoked");
	const known = [other.held.length, issuer.statuses.get("X-1")];
	await Promise.all([other.stop(), issuer.stop()]);
	return known;
}
