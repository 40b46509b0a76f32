import type { Press } from "./letter-file.ts";

/** Where anybody may check a result: whole where the host says under which origin it is reached. */
export function verifyAddress({ issuer, basePath }: Omit<Press, "secret">, code: string): string {
	return `${issuer?.id ?? ""}${basePath}/verify/${code}`;
}
