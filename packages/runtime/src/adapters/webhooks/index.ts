/**
 * Events of cases for other systems, as CloudEvents over signed webhooks.
 *
 * @packageDocumentation
 */

export { type CaseCloudEvent, cloudEventOf, typeOf } from "./cloud-event.ts";
export {
	type VerifyOptions,
	type VerifyResult,
	verifyWebhook,
} from "./verify-webhook.ts";
export { type WebhookOptions, webhookSubscriber } from "./webhook-subscriber.ts";
