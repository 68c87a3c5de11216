import type { Vendor } from '../token/registry/issuers.ts';
import { capitalized } from './sentences.ts';
import { wordRows } from './wordRows.ts';

/** The names that are not the key itself with a capital. */
const NAMES: Readonly<Partial<Record<Vendor, string>>> = {
  'entra-id': 'Microsoft Entra ID',
  'entra-id-b2c': 'Azure AD B2C',
  cognito: 'Amazon Cognito',
  'github-actions': 'GitHub Actions',
  gitlab: 'GitLab',
  circleci: 'CircleCI',
  'azure-pipelines': 'Azure Pipelines',
};

/** A vendor by the name of its product. */
export const vendorName = (vendor: Vendor): string => NAMES[vendor] ?? capitalized(vendor);

/**
 * The usual private claims of each vendor, from the vendors' own documentation. The source of a row is
 * the vendors that use the name in this way.
 *
 * A name that ends in `*` stands for every Claim Name that begins with what is before it. Registered
 * claims that a vendor uses as registered are left out.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/
 * @see https://docs.github.com/actions/reference/security/oidc
 * @see https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/
 */
export const VENDOR_CLAIMS = wordRows`
#entra-id entra-id-b2c okta
idp identity provider of the user
scp what the token permits
ver version of the token format
#entra-id entra-id-b2c
oid ID of the user in the tenant
tid tenant that the user signed in to
#entra-id
acct 0 for a member, 1 for a guest
acrs authentication contexts
aio used by Microsoft alone
rh used by Microsoft alone
app_displayname name of the client
appid client that the token was issued to
appidacr how the client proved itself: 0 not, 1 by secret, 2 by certificate
azpacr how the client proved itself: 0 not, 1 by secret, 2 by certificate
deviceid device that the user signed in from
hasgroups too many groups: ask Microsoft Graph
idtyp app or user
ipaddr address that the user signed in from
login_hint name of the user for sign-in
onprem_sid Windows ID of the user
puid older ID of the user
roles roles or application permissions at this API
signin_state how the user signed in
tenant_region_scope region of the tenant
unique_name name of the user; may change and need not be unique
upn name of the user; may change
uti ID of the token
wids administrator roles of the user
xms_cc client capabilities
xms_edov e-mail domain: whether the issuer has checked it
xms_mirid Azure resource of the client
xms_st subject of the ID Token
xms_tcdt when the tenant was created
xms_* used by Microsoft alone
#entra-id-b2c
emails e-mail addresses of the user
extension_* attribute that the owner has added
newUser whether the user is new
tfp user flow or policy
#auth0
gty grant type
org_id organization that the user signed in to
org_name name of the organization that the user signed in to
permissions permissions of the user at this API
#okta
cid client that the token was issued to
orig Okta organization
uid ID of the user
#cognito
cognito:groups groups of the user
cognito:preferred_role IAM role of the user
cognito:roles IAM roles of the user
cognito:username
custom:* attribute that the owner has added
dev:* attribute that the user cannot change
device_key device that the user signed in from
event_id ID of the sign-in
identities external accounts of the user
origin_jti ID of the sign-in
token_use kind of token
username
version version of the token format
#keycloak
allowed-origins web origins of the client
authorization permissions of the subject
clientAddress address of the client
clientHost host of the client
clientId client that the token was issued to
organization organizations of the user
realm_access roles of the subject in the realm
resource_access roles of the subject at each client
session_state session of the user
typ kind of token
#firebase
firebase how the user signed in
provider_id how the user signed in
user_id
#google
google instance that asked for the token
hd Workspace domain of the user
target_audience
#kubernetes
kubernetes.io Namespace, service account, pod and node of the token
kubernetes.io/serviceaccount/* about the service account of the token
#github-actions
actor who started the workflow
actor_id: stays the same when renamed
base_ref branch that a pull request goes into
check_run_id
enterprise enterprise of the repository
enterprise_id: stays the same when renamed
environment environment of the job
event_name what started the workflow
head_ref branch that a pull request comes from
job_workflow_ref file of the reusable workflow
job_workflow_sha commit of the reusable workflow
ref Branch, tag or pull request that the workflow runs for
ref_protected
ref_type
repository: where the workflow runs
repository_custom_property_* attribute that the owner has added
repository_id: stays the same when renamed
repository_owner
repository_owner_id: stays the same when renamed
repository_visibility
run_attempt
run_id
run_number
runner_environment
sha commit that the workflow runs for
workflow name of the workflow
workflow_ref file of the workflow
workflow_sha commit of the workflow
#supabase
aal how strong the sign-in was
app_metadata what the user cannot change
is_anonymous
phone phone number of the user
role Postgres role of the user
session_id
user_metadata what the user may change; not for authorization
`;
