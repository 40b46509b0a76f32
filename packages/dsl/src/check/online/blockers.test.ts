import { expect, it } from "vitest";

import { laid } from "../../../test/laid.ts";
import { checkFiles } from "../../check-files.ts";

/** What the summary says of the small library with an excerpt laid over its procedure. */
function levelWith(excerpt: string) {
	const { procedures } = checkFiles(laid({ "licence.procedure.yaml": excerpt }));
	const licence = procedures.find(({ id }) => id === "licence");
	return [
		licence?.online,
		...(licence?.blockers ?? []).map(({ path, reason }) => `${path} ${reason}`),
	];
}

/** Delivered by what a rule or the applicant chooses. */
function delivered(choices: string, more = ""): string {
	return `steps:
  signature:
    outcomes:
      signed:
        go_to: sending
  sending:
    does: route
    choose:
${choices}
  mail:
    does: deliver
    by: electronic
    deadline:
      within: 1 day
      when_late: take unreachable
    outcomes:
      delivered:
        go_to: granted
      unreachable:
        go_to: pick_up
  pick_up:
    does: deliver
    by: counter
    who: officer
    deadline:
      within: 30 days
      when_late: go to granted
    outcomes:
      collected:
        go_to: granted
${more}`;
}

const COME = `
    who: applicant
    does: attend
    at: competent
    led_by: officer
    because: You have to be there.
    deadline:
      within: 30 days
      when_late: go to withdrawn
    outcomes:
      came:
        go_to: registration`;

it("lets people fetch what they wish to fetch, or what could not be sent", () => {
	const wished = `      by_mail:
        when: colour = "red"
        go_to: mail
      fetched:
        when: colour = "green"
        go_to: pick_up`;
	expect(levelWith(delivered(wished))[1]).toBeUndefined();
	const sent = `      always:
        when: otherwise
        go_to: mail`;
	expect(levelWith(delivered(sent))[1]).toBeUndefined();
});

it("sees a rule that sends people to the counter", () => {
	const ruled = `      by_mail:
        when: children > 3
        go_to: mail
      fetched:
        when: otherwise
        go_to: pick_up`;
	expect(levelWith(delivered(ruled))).toEqual(["partial", "steps.pick_up counter_only"]);
	const never = `      fetched:
        when: otherwise
        go_to: pick_up`;
	expect(levelWith(delivered(never))).toEqual(["partial", "steps.pick_up counter_only"]);
});

it("asks for presence only of those who file online", () => {
	const meet = (when: string) => `steps:
  decision:
    outcomes:
      grant:
        choose:
          meets:
            when: ${when}
            go_to: meeting
          other:
            when: otherwise
            go_to: registration
  meeting:${COME}`;
	expect(levelWith(meet("children > 3"))[1]).toBe("steps.meeting attend");
	expect(levelWith(meet('case.channel = "counter"'))).toEqual(["full"]);
	expect(levelWith(meet("children > 3").replace("who: applicant", "who: officer"))).toEqual([
		"full",
	]);
});

it("asks for papers only of those who file online", () => {
	const paper = (when: string) => `documents:
  proof:
    when: ${when}
    satisfied_by:
      - hand_in
`;
	expect(levelWith(paper("children > 3"))).toEqual(["partial", "documents.proof paper_handed_in"]);
	expect(levelWith(paper('case.channel = "counter"'))).toEqual(["full"]);
	expect(levelWith(paper("children > 3 and children < 2"))).toEqual(["full"]);
});

it("counts as filed online only what applicants fill in online when the edition begins", () => {
	const online = (key: string) => `channels:
  online:
    ${key}
`;
	expect(levelWith(online("filled_by: officer"))[0]).toBe("information");
	expect(levelWith(online("from: 2030-01-01"))[0]).toBe("information");
	expect(levelWith(online("until: 2030-01-01"))[0]).toBe("full");
	expect(levelWith("steps:\n  application:\n    who: officer\n")[0]).toBe("information");
});

it("takes over what stands in the way of a procedure that it starts", () => {
	const files = laid({
		"licence.procedure.yaml": "documents:\n  proof:\n    satisfied_by:\n      - hand_in\n",
	});
	const bundle = {
		path: "both.procedure.yaml",
		text: (files.find(({ path }) => path === "licence.procedure.yaml")?.text ?? "")
			.replace("procedure: licence", "procedure: both")
			.replace("      - hand_in", "      - upload")
			.replace(
				"        go_to: registration",
				"        go_to: other\n  other:\n    does: start\n    procedure: licence\n    deadline:\n      within: 5 days\n      when_late: tell head\n    answers:\n      granted:\n        go_to: registration\n",
			),
	};
	const { procedures } = checkFiles([...files, bundle]);
	const both = procedures.find(({ id }) => id === "both");
	expect(both?.blockers.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
		"steps.other starts_another",
	]);
});
