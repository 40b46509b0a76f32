import type { Carriers, Notifications, Subscriber } from "@onedoor/runtime";
import {
	type Channel,
	counterChannel,
	type Directory,
	emailChannel,
	httpDirectory,
	notificationChain,
	webhookChannel,
} from "@onedoor/runtime/adapters/notification";
import { webhookCarrier } from "@onedoor/runtime/adapters/post";
import { webhookSubscriber } from "@onedoor/runtime/adapters/webhooks";

import type { NotificationSettings, Settings } from "./settings.ts";
import { within } from "./within.ts";

/** What the service says outwards by itself, as far as its settings name somebody who carries it. */
export interface Says {
	readonly ports: { readonly notification?: Notifications; readonly post?: Carriers };
	readonly subscribers: readonly Subscriber[];
}

/** @throws Error in a sentence that names the section */
export function saysOf({ address, notification, post, webhooks = [] }: Settings): Says {
	const names = webhooks.map(({ name }) => name);
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== undefined) throw new Error(`/webhooks: there are two of the name ${twice}`);
	return {
		ports: {
			...(notification && { notification: within("notification", () => chainOf(notification)) }),
			...(post && {
				post: within("post", () =>
					webhookCarrier({
						address: post.address,
						keys: () => post.keys,
						callbackKeys: () => post.callback_keys,
					}),
				),
			}),
		},
		subscribers: webhooks.map(({ keys, ...hook }, index) =>
			within(`webhooks/${index}`, () =>
				webhookSubscriber({ ...hook, keys: () => keys, origin: address }),
			),
		),
	};
}

function chainOf(settings: NotificationSettings): Notifications {
	return notificationChain({ channels: channelsOf(settings), directory: directoryOf(settings) });
}

function channelsOf({ email, sms, counter = false }: NotificationSettings): readonly Channel[] {
	const channels: Channel[] = [];
	if (email) {
		const { server, from, login, bounces_to, attach_letters, callback_keys } = email;
		channels.push(
			emailChannel({
				server,
				from,
				...(login && { login: () => login }),
				...(bounces_to !== undefined && { bouncesTo: bounces_to }),
				...(attach_letters !== undefined && { attachLetters: attach_letters }),
				...(callback_keys && { callbackKeys: () => callback_keys }),
			}),
		);
	}
	if (sms) {
		const { address, keys, callback_keys } = sms;
		channels.push(
			webhookChannel({
				address,
				keys: () => keys,
				...(callback_keys && { callbackKeys: () => callback_keys }),
			}),
		);
	}
	return counter ? [...channels, counterChannel()] : channels;
}

/** An office by its role, people by the directory, else by what the case knows. */
function directoryOf({ directory, roles = {} }: NotificationSettings): Directory {
	const people: Directory = directory
		? httpDirectory({ address: directory.address, authorization: () => directory.authorization })
		: async ({ reach }) => reach;
	return async (message) =>
		Object.hasOwn(roles, message.to) ? roles[message.to] : people(message);
}
