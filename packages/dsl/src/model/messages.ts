import { BASIS, type Common, WORDS } from "./common.ts";
import type { Named, Words } from "./form.ts";
import { item, type Keyed, list, map, word } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { id, ids, path } from "./values/names.ts";
import { text } from "./values/text.ts";

export interface MessagesFile extends Common {
	readonly messages?: readonly Keyed<Item<MessageModel>>[];
}

export interface MessageModel extends Common {
	readonly is?: "notice" | "letter";
	readonly like?: Named;
	readonly for?: readonly Named[];
	readonly may_mention?: readonly Named[];
	readonly subject?: Words;
	readonly body?: Words;
	readonly sms?: Words;
}

export const messagesShape: Shape<MessagesFile> = {
	name: "a messages file",
	keys: {
		...WORDS,
		...BASIS,
		messages: {
			form: map(
				ids,
				item(() => messageShape),
			),
			required: true,
			doc: "Messages by id.",
		},
	},
};

export const messageShape: Shape<MessageModel> = {
	name: "a message",
	keys: {
		is: {
			form: word("notice", "letter"),
			fallback: "notice",
			doc: "A letter is also a numbered document.",
		},
		like: { form: id, doc: "Everything from that message; own keys win." },
		...WORDS,
		for: { form: list(id), doc: "Procedures whose data it may mention." },
		may_mention: { form: list(path), doc: "All the data its templates may use." },
		subject: { form: text, doc: "Handlebars." },
		body: { form: text, doc: "Handlebars; Markdown links and lists." },
		sms: { form: text, doc: "Handlebars; one short line." },
		...BASIS,
	},
};
