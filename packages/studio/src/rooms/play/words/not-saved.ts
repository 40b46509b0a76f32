/** Why a story was not written down. */
export type NotSaved = "id_malformed" | "name_taken" | "would_damage" | "unread";
