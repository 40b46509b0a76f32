import type { ReactElement } from "react";

import type { FilePlace } from "../form/file-place.ts";
import { Button } from "../parts/Button.tsx";
import { usePlain } from "../parts/plain.ts";
import { SentFile } from "../step/FileRows.tsx";
import { useField } from "../step/StepContext.tsx";
import { acceptOf, UploadHint } from "../step/Upload.tsx";
import { describedBy, errorId } from "../theme/field-id.ts";
import { FieldError } from "../theme/templates/FieldTemplate.tsx";
import { Said, useSay } from "../words/Speaking.tsx";
import { fileName, hadName, uploadId } from "./file-name.ts";
import { usePlainWords } from "./words/index.ts";

/** Files of one place, in the browser's own control; they come with the form. */
export function PlainUpload({
	place,
	id,
}: {
	readonly place: FilePlace;
	readonly id: string;
}): ReactElement {
	const say = useSay();
	const words = usePlainWords();
	const { value } = useField(place.path);
	const files = place.filesOf(value);
	const faults = (usePlain()?.lines ?? []).filter(({ path }) => path === place.path);
	return (
		<div className="od-stack od-stack--3 od-plain-upload" id={uploadId(place.path)} tabIndex={-1}>
			<UploadHint place={place} id={id} />
			{faults.length > 0 ? (
				<FieldError id={errorId(id)}>{faults.map(({ text }) => text).join(" ")}</FieldError>
			) : null}
			{files.length > 0 ? (
				<ul className="od-files" aria-label={say("files_of")}>
					{files.map((file, at) => (
						<SentFile key={file} file={file} number={at + 1} place={place} />
					))}
				</ul>
			) : null}
			<input type="hidden" name={hadName(place.path)} value={files.length} />
			{files.length >= place.most ? null : (
				<>
					<label className="od-hidden" htmlFor={id}>
						{say("choose_file")}: <Said text={place.title} />
					</label>
					<input
						className="od-plain-file"
						type="file"
						id={id}
						name={fileName(place.path)}
						accept={acceptOf(place.types)}
						multiple={place.most > 1}
						aria-describedby={describedBy(id, true, faults.length > 0)}
						aria-invalid={faults.length > 0 ? true : undefined}
					/>
					<div className="od-row">
						<Button kind="second" icon="upload" does="upload">
							{words("upload")}
						</Button>
					</div>
				</>
			)}
		</div>
	);
}
