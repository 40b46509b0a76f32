import type { LetterWords } from "./index.ts";

export const en: LetterWords = {
	number: "Number",
	caseNumber: "Application",
	date: "Date",
	yes: "Yes",
	no: "No",
	months:
		"January February March April May June July August September October November December".split(
			" ",
		),
	verify: "Anybody can check this paper with the code",
	validUntil: "Valid until",
	genuine: "This paper is genuine and in force.",
	revoked: "This paper was issued here and is no longer in force.",
	unknownCode: "No paper has this code.",
	expired: "This paper was issued here and has run out.",
	revokedOn: "Revoked on",
	check: "Check your copy",
	checkHint:
		"Choose the file that you were given, or paste its signed data. It is compared with what was issued, and not kept.",
	checkFile: "File",
	checkText: "Signed data",
	checkButton: "Check",
	checkedTitle: "Your copy",
	sameLetter: "Your file is, byte for byte, the paper that was issued.",
	sameData: "Your signed data are genuine, and belong to this paper.",
	signedBy: "Signed by",
	signedOn: "Signed on, as the signature says",
	vouchedBy: "Who vouches for the signer",
	notTheSame: {
		nothing_sent: "Nothing was sent to check.",
		unknown_file: "Your file is not the paper that was issued: a byte or more is other.",
		added_to: "Something was added to your file after it was signed.",
		broken_signature: "Your file is not the paper that was issued, and its signature is not good.",
		another_paper: "Your file is a signed paper, but not the one with this code.",
		unreadable: "Your text is no signed data of a result.",
		altered: "Your signed data were changed after they were signed.",
		unknown_key: "Your signed data are signed with a key that this issuer does not publish.",
		another_issuer: "Your signed data come from another issuer; ask there.",
		another_result: "Your signed data are genuine, and belong to another paper.",
	},
};
