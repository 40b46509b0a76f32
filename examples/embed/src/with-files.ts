import { type CaseService, type CaseServiceOptions, createCaseService } from "@onedoor/runtime";
import { clamdScan } from "@onedoor/runtime/adapters/clamav";
import { type S3Credentials, s3Files } from "@onedoor/runtime/adapters/s3";

export interface FilesSettings {
	/** `https://s3.example` */
	readonly address: string;
	readonly bucket: string;
	/** From where the host keeps its secrets; asked at each call. */
	readonly credentials: () => S3Credentials;
	/** `unix:/run/clamav/clamd.ctl` */
	readonly clamd: string;
}

/** A case service whose uploads lie in a bucket, and are shown to nobody before they were scanned. */
export function withFiles(options: CaseServiceOptions, settings: FilesSettings): CaseService {
	return createCaseService({
		...options,
		fileStore: s3Files({
			address: settings.address,
			bucket: settings.bucket,
			credentials: settings.credentials,
		}),
		scan: clamdScan({ address: settings.clamd }),
	});
}
