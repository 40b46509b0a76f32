import { expect, test } from "vitest";

import { wordsOf } from "../../letters/words-of.ts";
import { FORM, licence } from "../licence.test-data.ts";
import { validatorsOf } from "../small-birth.test-data.ts";
import { MOTHER, Story } from "../story.test-data.ts";

test("what is sent about an item says the item's own data, in words of their type", async () => {
	const bundle = licence(TELLS_EACH, { "base.messages.yaml": NOTICE });
	const guests = [
		{ name: "Guest One", age: 30, arrives: "2026-12-01" },
		{ name: "Guest Two", age: 12, arrives: "2026-12-24" },
	];
	const story = new Story(bundle, await validatorsOf(bundle));
	story.open().act(MOTHER, "application", "submit", { data: { ...FORM, guests } });
	const sent = story.effects.flatMap((effect) =>
		effect.kind === "send_message" ? [effect.mentions] : [],
	);
	expect(sent).toEqual([
		{ guest: { name: "Guest One", arrives: "2026-12-01" } },
		{ guest: { name: "Guest Two", arrives: "2026-12-24" } },
	]);
	const words = wordsOf(bundle, "guest_notice", "en", sent[1] ?? {}, "text");
	expect(words.body).toBe("We await Guest Two on 24 December 2026.");
});

const TELLS_EACH = `
data:
  guests:
    group:
      arrives:
        as: date
steps:
  application:
    go_to: visits
  visits:
    does: for_each
    of: guests
    as: guest
    step:
      does: tell
      tell:
        applicant: guest_notice
    go_to: reception
`;

const NOTICE = `
messages:
  guest_notice:
    for:
      - licence
    may_mention:
      - guest.name
      - guest.arrives
    subject:
      en: Your visit
    body:
      en: We await {{guest.name}} on {{guest.arrives}}.
`;
