/**
 * The library's own words. `{name}` is filled in; where a number decides the form, the entry holds one sentence
 * for each plural class of `Intl.PluralRules`, chosen by `n`.
 */
export const en = {
	language: "Language",
	need_help: "Need help?",
	call: "Call",
	skip_to_content: "Skip to main content",
	back: "Back",
	you: "You",
	system: "System",
	page_of: "Page {page} of {of}",
	saving: "Saving…",
	saved_at: "Saved at {time}",
	kept_on_device: "Kept on this device",
	not_saved: "Not saved yet",
	there_is_a_problem: "There is a problem",
	error_prefix: "Error: ",
	state_done: "Done",
	state_now: "You are here",
	state_next: "To come",
	state_skip: "Skipped",
} as const;
