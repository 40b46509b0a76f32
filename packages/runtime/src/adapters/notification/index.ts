/**
 * Messages to people, by e-mail, gateway or counter.
 *
 * @packageDocumentation
 */

export { type Channel, NotCarriedError, type ToCarry, type WhyNot } from "./channel.ts";
export { counterChannel } from "./counter-channel.ts";
export { type EmailOptions, emailChannel, type SmtpServer } from "./email-channel.ts";
export { type DirectoryOptions, httpDirectory } from "./http-directory.ts";
export { type ChainOptions, type Directory, notificationChain } from "./notification-chain.ts";
export { type WebhookChannelOptions, webhookChannel } from "./webhook-channel.ts";
