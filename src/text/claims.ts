import { type Words, wordRows } from './wordRows.ts';

/**
 * Every Claim Name that IANA had registered in July 2026.
 *
 * Names and references are the registry's, and so are most titles, shortened where they run on; a
 * reference to a draft that has become an RFC since is given as that RFC.
 *
 * @see https://www.iana.org/assignments/jwt/jwt.xhtml
 */
export const REGISTERED_CLAIMS: ReadonlyMap<string, Words> = new Map(wordRows`
#RFC 7519 §4.1.1+
iss Issuer: who made and signed the token
sub Subject: whom the token is about
aud Audience: who may accept the token; others must refuse it
exp Expiration Time: not accepted on or after this moment
nbf Not Before: not accepted before this moment
iat Issued At: when the token was made
jti JWT ID: unique to this token, against replay
#OpenID Connect Core 1.0 §5.1
name full name
given_name
family_name
middle_name
nickname
preferred_username: may change and need not be unique
profile profile page URL
picture profile picture URL: not loaded here
website
email: may change and need not be unique
email_verified: whether the issuer has checked it
phone_number
phone_number_verified: whether the issuer has checked it
gender
birthdate
zoneinfo time zone
locale language tag
address
updated_at: when the profile last changed
#OpenID Connect Core 1.0 §2, RFC 9449
nonce: ties the token to one request, against replay
#OpenID Connect Core 1.0 §2
azp authorized party: the client that the token was issued to
auth_time: when the user last signed in
at_hash hash of the access token issued with it
acr Authentication Context Class Reference: how strong the sign-in was
amr Authentication Methods References: how the user signed in
#OpenID Connect Core 1.0 §3.3.2.11
c_hash hash of the authorization code issued with it
#OpenID Connect Core 1.0 §5.6.2
_claim_names claims that another party holds
_claim_sources where to get the claims that another party holds
#OpenID Connect Core 1.0 §7.4
sub_jwk public key of the subject
#OpenID Connect Front-Channel Logout 1.0 §3
sid Session ID
#RFC 8693 §4.1+
act Actor: who acts for the subject
scope: what the token permits
client_id: the client that asked for the token
may_act who may act for the subject
#RFC 7643 §4.1.2, RFC 9068 §2.2.3.1
roles roles of the subject
groups groups of the subject
entitlements entitlements of the subject
#RFC 9396 §9.1
authorization_details: what the token permits
#RFC 9701 §5
token_introspection token introspection response
#RFC 7800 §3.1
cnf Confirmation: the key that the sender must prove
#RFC 9449 §4.2
htm HTTP method of the request
htu HTTP URI of the request, without its query
ath hash of the access token sent with it
#RFC 9200 §5.10
ace_profile ACE profile
cnonce client nonce: shows that the token is fresh
#RFC 9200 §5.10.3
exi expires in: seconds after it is first seen
#ETSI GS NFV-SEC 022
at_use_nbr number of API requests
#RFC 8485
vot Vector of Trust
vtm Vector of Trust trustmark URL
#RFC 8417 §2.2
events Security Events
toe Time of Event
txn Transaction Identifier
#RFC 9493 §4.1
sub_id Subject Identifier
#RFC 9901 §4.1.1
_sd_alg hash algorithm
#RFC 9901 §4.2.4.1+
_sd digests of claims that the holder may disclose
... digest of an array element that the holder may disclose
#RFC 9901 §4.3
sd_hash hash of the SD-JWT sent with it
#Token Status List §5.1
status_list
ttl Time to Live of the list, in seconds
#Token Status List §6.1
status: where to see whether the token was revoked
#W3C Verifiable Credentials Data Model 1.0 §6.3.1
vc Verifiable Credential
vp Verifiable Presentation
#OpenID Identity Assurance Schema Definition 1.0
verified_claims
#OpenID Connect for Identity Assurance Claims Registration 1.0
place_of_birth
nationalities
birth_family_name
birth_given_name
birth_middle_name
salutation
title
msisdn mobile phone number
also_known_as
#RFC 8055, RFC 3261
sip_from_tag SIP From tag
sip_date SIP Date
sip_callid SIP Call-Id
sip_cseq_num SIP CSeq number
sip_via_branch SIP Via branch
#RFC 8225 §5.2.1
orig Originating Identity: who is calling
dest Destination Identity: who is called
#RFC 8225 §5.2.2
mky Media Key Fingerprint
#RFC 8443 §3
rph Resource Priority Header
#RFC 8588
attest SHAKEN attestation
origid SHAKEN Originating Identifier
#RFC 8688, RFC 7095
jcard jCard of the caller
#RFC 8946
div Diverted Target of a Call
opt Original PASSporT
#RFC 9027
sph SIP Priority header field
#RFC 9447
atc Authority Token Challenge
#RFC 9475
msgi Message Integrity
#RFC 9795
rcd Rich Call Data about the caller
rcdi Rich Call Data Integrity
crn Call Reason
#draft-ietf-stir-certificates-ocsp
stpl OCSP staple
#RFC 9711
eat_nonce Nonce: shows that the token is fresh
ueid Universal Entity ID of the device
sueids Semi-permanent UEIDs of the device
oemid Hardware OEM ID
hwmodel hardware model
hwversion hardware version
swname software name
swversion software version
oemboot OEM authorized boot
dbgstat debug status
location location of the device
eat_profile EAT profile
submods submodules of the device
uptime: in seconds
bootcount boot count
bootseed boot seed
dloas Digital Letters of Approval
manifests software manifests
measurements
measres measurement results
intuse intended use
#RFC 9999
cmw Conceptual Message Wrapper
#RFC 9246 §2.1.8+
cdniv CDNI Claim Set Version
cdnicrit CDNI Critical Claims Set
cdniip CDNI IP Address
cdniuc CDNI URI Container: what the token permits
cdniets CDNI Expiration Time Setting
cdnistt CDNI Signed Token Transport
cdnistd CDNI Signed Token Depth
#3GPP TS 29.510 §6.3.5.2.4
consumerPlmnId mobile network of the service consumer
consumerSnpnId private network of the service consumer
producerPlmnId mobile network of the service producer
producerSnpnId private network of the service producer
producerSnssaiList network slices of the service producer
producerNsiList slice instances of the service producer
producerNfSetId network functions of the service producer
producerNfServiceSetId services of the service producer
sourceNfInstanceId network function of the data
analyticsIdList Analytics ID list
#3GPP TS 29.222
resOwnerId resource owner ID
#OpenID Federation 1.0 §13.1+
jwks public keys of the entity
metadata metadata of the entity
constraints constraints on the Trust Chain
crit claims that a reader must understand
ref where to read more
delegation delegation of the Trust Mark
logo_uri: not loaded here
#OpenID Federation 1.0 §3.1
authority_hints entities above this one
trust_anchor_hints Trust Anchors above this one
trust_marks Trust Marks of the entity
trust_mark_issuers
trust_mark_owners
metadata_policy
metadata_policy_crit policy operators that a reader must understand
source_endpoint
#OpenID Federation 1.0 §4
trust_chain statements up to the Trust Anchor
#OpenID Federation 1.0 §7.1
trust_mark_type
#OpenID Federation 1.0
trust_anchor
keys public keys of the entity
#RFC 9321 §3.2.3
sig_val_claims Signature Validation Token
#RFC 9560 §3.1.5.1+
rdap_allowed_purposes RDAP query purposes
rdap_dnt_allowed RDAP do not track
#CTA-5009
geohash
`);
