import { expect, test } from "vitest";

import { small } from "../case/licence.test-data.ts";
import { validatorsOf } from "../case/small-birth.test-data.ts";
import { MOTHER, officer, Story } from "../case/story.test-data.ts";
import { viewOf } from "./view-of.ts";

const OFFICER = officer("o1", "officer");

/** Two offices side by side, the second only where there is a fire; ways on written from the worst to the best. */
const EVENT = `
data:
  fire:
    as: yes_no
    title: Fire
  verdict:
    as: choice
    list: colours
    title: Verdict
conditions:
  police_agrees: police.outcome = "agree"
  brigade_objects: not(brigade.outcome in ("agree", "skipped"))
steps:
  application:
    does: fill_in
    who: applicant
    ask:
      - fire
    go_to: opinions
  opinions:
    does: together
    branches:
      brigade:
        does: decide
        who: officer
        deadline:
          within: 2 working days
          when_late: tell officer
        when: fire
        outcomes:
          agree:
          object:
      police:
        does: decide
        who: officer
        deadline:
          within: 2 working days
          when_late: tell officer
        outcomes:
          agree:
          object:
    choose:
      none:
        when: not(police_agrees)
        go_to: refused
      some:
        when: police_agrees and brigade_objects
        go_to: partly
      all:
        when: otherwise
        go_to: last_look
  last_look:
    does: decide
    who: officer
    deadline:
      within: 2 working days
      when_late: tell officer
    ask:
      - verdict
    outcomes:
      looked:
        choose:
          red:
            when: verdict = "red"
            go_to: granted
          others:
            when: otherwise
            go_to: refused
  granted:
    does: end
    result: granted
  partly:
    does: end
    result: partly_granted
  refused:
    does: end
    result: refused
`;

async function story(): Promise<Story> {
	const bundle = small(EVENT);
	return new Story(bundle, await validatorsOf(bundle)).open();
}

function track(of: Story, seen = of.case): readonly string[] {
	return viewOf(of.bundle, seen, MOTHER, of.now).track.flatMap(({ step, state, branches }) => [
		`${state} ${step}`,
		...(branches ?? []).map((branch) => `- ${branch.state} ${branch.step}`),
	]);
}

test("foresees that every step goes its first way, through conditions, and last by a first choice", async () => {
	const open = await story();
	expect(track(open)).toEqual([
		"now application",
		"next opinions",
		"- next brigade",
		"- next police",
		"next last_look",
		"next granted",
	]);
});

test("foresees by what is known once it is: a branch did not go well", async () => {
	const told = (await story()).act(MOTHER, "application", "submit", { data: { fire: true } });
	expect(track(told).slice(-2)).toEqual(["next last_look", "next granted"]);
	told.act(OFFICER, "brigade", "object");
	expect(track(told).slice(-1)).toEqual(["next partly"]);
});

test("says that a branch will be skipped as soon as its rule is false, and keeps the written order", async () => {
	const open = await story();
	const draft = { ...open.case, data: { fire: false } };
	expect(track(open, draft).slice(1, 4)).toEqual([
		"next opinions",
		"- skip brigade",
		"- next police",
	]);
	open.act(MOTHER, "application", "submit", { data: { fire: false } });
	expect(track(open).slice(1, 4)).toEqual(["now opinions", "- skip brigade", "- now police"]);

	const both = (await story()).act(MOTHER, "application", "submit", { data: { fire: true } });
	both.act(OFFICER, "police", "agree").act(OFFICER, "brigade", "agree");
	expect(track(both).slice(1, 4)).toEqual(["done opinions", "- done brigade", "- done police"]);
});
