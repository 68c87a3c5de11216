import { type Words, wordRows } from './wordRows.ts';

/**
 * Every Header Parameter that IANA had registered in July 2026. One that is registered for a JWS and
 * for a JWE has the references of both.
 *
 * @see https://www.iana.org/assignments/jose/jose.xhtml
 */
export const HEADER_PARAMETERS: ReadonlyMap<string, Words> = new Map(wordRows`
#RFC 7515 §4.1.1, RFC 7516 §4.1.1
alg Algorithm: how the token is signed, or its key is encrypted
#RFC 7516 §4.1.2+
enc Encryption Algorithm: how the content is encrypted
zip Compression Algorithm
#RFC 7515 §4.1.2+, RFC 7516 §4.1.4+
jku JWK Set URL: to be trusted only if expected; not loaded here
jwk JSON Web Key: to be trusted only if expected
kid Key ID: names the key
x5u X.509 URL: to be trusted only if expected; not loaded here
x5c X.509 Certificate Chain: to be trusted only if expected
x5t X.509 Certificate SHA-1 Thumbprint
x5t#S256 X.509 Certificate SHA-256 Thumbprint
typ Type: what the token is
cty Content Type: what the payload is
crit Critical: Header Parameters that a reader must understand
#RFC 7518 §4.6.1.1+
epk Ephemeral Public Key of the sender
apu Agreement PartyUInfo: about the sender
apv Agreement PartyVInfo: about the recipient
#RFC 7518 §4.7.1.1+
iv Initialization Vector of the wrapped key
tag Authentication Tag of the wrapped key
#RFC 7518 §4.8.1.1+
p2s PBES2 Salt Input
p2c PBES2 Count of rounds
#RFC 7519 §4.1.1+
iss copy of the claim
sub copy of the claim
aud copy of the claim
#RFC 7797 §3
b64 whether the payload is base64url-encoded
#RFC 8225 §8.1
ppt PASSporT extension
#RFC 8555 §6.4.1
url URL of the request
#RFC 8555 §6.5.2
nonce: ties the token to one request, against replay
#RFC 9321
svt Signature Validation Token
#IHE ITI Document Digital Signature §5.10
iheSSId IHE SubmissionSet ID
#OpenID for Verifiable Presentations 1.0 §12
jwt token about the sender
#RFC 6749 §2.2
client_id: the client that the token is for
#OpenID Federation 1.0 §4.3+
trust_chain statements up to the Trust Anchor
peer_trust_chain Trust Chain of the recipient
`);
