// Made by `npm run client` from openapi/openapi.json.

export interface paths {
    "/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get an access token for a machine
         * @description OAuth 2 client credentials with `client_secret_basic` (RFC 6749, section 4.4).
         */
        post: operations["createAccessToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public keys of the access tokens
         * @description A JSON Web Key Set (RFC 7517). A new key is shown five minutes before it signs.
         */
        get: operations["getKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the organizations of this platform
         * @description List the organizations of this platform.
         *
         *     Machines need the scope `organizations:read`. People may not call it.
         */
        get: operations["listOrganizations"];
        put?: never;
        /**
         * Create an organization, live or sandbox
         * @description Create an organization, live or sandbox.
         *
         *     Machines need the scope `organizations:write`. People may not call it.
         */
        post: operations["createOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an organization
         * @description Read an organization.
         *
         *     Machines need the scope `organizations:read`. People may not call it.
         */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the settings of an organization
         * @description Change the settings of an organization.
         *
         *     Machines need the scope `organizations:write`. People may not call it.
         */
        patch: operations["changeOrganization"];
        trace?: never;
    };
    "/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the clients of this platform
         * @description List the clients of this platform.
         *
         *     Machines need the scope `clients:write`. People may not call it.
         */
        get: operations["listClients"];
        put?: never;
        /**
         * Create a client; its secret is shown this once
         * @description Create a client; its secret is shown this once.
         *
         *     Machines need the scope `clients:write`. People may not call it.
         */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a client
         * @description Read a client.
         *
         *     Machines need the scope `clients:write`. People may not call it.
         */
        get: operations["getClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a client; its tokens end within seconds
         * @description Revoke a client; its tokens end within seconds.
         *
         *     Machines need the scope `clients:write`. People may not call it.
         */
        post: operations["revokeClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the event log in order
         * @description Read on from where you stopped with `after`, the number of the last event you have seen. A worker numbers events within a second.
         *
         *     Machines need the scope `events:read`. People may not call it.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit trail, newest first
         * @description Read the audit trail, newest first.
         *
         *     Machines need the scope `audit:read`. People may not call it.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people, also those who have left
         * @description List people, also those who have left.
         *
         *     Machines need the scope `people:read`. People may not call it.
         */
        get: operations["listPeople"];
        put?: never;
        /**
         * Add a person
         * @description Add a person.
         *
         *     Machines need the scope `people:write`. People may not call it.
         */
        post: operations["createPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a person
         * @description Read a person.
         *
         *     Machines need the scope `people:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what HR knows about a person
         * @description Change what HR knows about a person.
         *
         *     Machines need the scope `people:write`. People may not call it.
         */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/v1/people/{personId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a person has left: their tokens end, what was booked is cancelled
         * @description Say that a person has left: their tokens end, what was booked is cancelled.
         *
         *     Machines need the scope `people:write`. People may not call it.
         */
        post: operations["deactivatePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a person is back
         * @description Say that a person is back.
         *
         *     Machines need the scope `people:write`. People may not call it.
         */
        post: operations["reactivatePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a short token that acts as a person
         * @description Get a short token that acts as a person.
         *
         *     Machines need the scope `people:act_as`. People may not call it.
         */
        post: operations["createPersonToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person for good
         * @description They leave first, as by `deactivate`, and those who had something booked with them are told. Then everything goes that says who they were, what they wrote, and what was written to them or about them within a pair. Figures stay under an id that names nobody; asking for it is 410 from now on, while the same call answers here as before. The externalId is free again: whoever comes with it is somebody new. Cannot be undone. Erase with your own records too when `person.erased` comes by in `/v1/events`. It is done while nothing else of the organization is written; where something long is under way, it is refused with 503 for now.
         *
         *     Machines need the scope `people:erase`. People may not call it.
         */
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/mentor-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a mentor profile
         * @description Read a mentor profile.
         *
         *     Machines need the scope `people:read`. A person may call it for themselves.
         */
        get: operations["getMentorProfile"];
        /**
         * Opt in as a mentor, or change what one offers
         * @description Opt in as a mentor, or change what one offers.
         *
         *     Machines need the scope `people:write`. A person may call it for themselves.
         */
        put: operations["saveMentorProfile"];
        post?: never;
        /**
         * Opt out as a mentor
         * @description No new mentees; present mentorships go on until they are ended.
         *
         *     Machines need the scope `people:write`. A person may call it for themselves.
         */
        delete: operations["removeMentorProfile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/mentor-profile/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take no new mentees for a while
         * @description Take no new mentees for a while.
         *
         *     Machines need the scope `people:write`. A person may call it for themselves.
         */
        post: operations["pauseMentor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/mentor-profile/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take mentees again
         * @description Take mentees again.
         *
         *     Machines need the scope `people:write`. A person may call it for themselves.
         */
        post: operations["resumeMentor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/mentee-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a mentee profile
         * @description Read a mentee profile.
         *
         *     Machines need the scope `people:read`. A person may call it for themselves.
         */
        get: operations["getMenteeProfile"];
        /**
         * Opt in as a mentee, or change what one wants
         * @description Opt in as a mentee, or change what one wants.
         *
         *     Machines need the scope `people:write`. A person may call it for themselves.
         */
        put: operations["saveMenteeProfile"];
        post?: never;
        /**
         * Opt out as a mentee
         * @description Opt out as a mentee.
         *
         *     Machines need the scope `people:write`. A person may call it for themselves.
         */
        delete: operations["removeMenteeProfile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read when somebody can be met
         * @description Read when somebody can be met.
         *
         *     Machines need the scope `people:read`. A person may call it for themselves.
         */
        get: operations["getAvailability"];
        /**
         * Say when somebody can be met
         * @description Say when somebody can be met.
         *
         *     Machines need the scope `people:write`. A person may call it for themselves.
         */
        put: operations["saveAvailability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how somebody wants to be reached
         * @description Read how somebody wants to be reached.
         *
         *     Machines need the scope `people:read`. A person may call it for themselves.
         */
        get: operations["getPreferences"];
        /**
         * Say how somebody wants to be reached
         * @description Whatever is left out takes its default. What is planned for them already moves along.
         *
         *     Machines need the scope `people:write`. A person may call it for themselves.
         */
        put: operations["savePreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/do-not-match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the pairs that are never made
         * @description List the pairs that are never made.
         *
         *     Machines need the scope `people:read`. People may not call it.
         */
        get: operations["listDoNotMatchPairs"];
        put?: never;
        /**
         * Keep two people from being matched
         * @description Keep two people from being matched.
         *
         *     Machines need the scope `people:write`. People may not call it.
         */
        post: operations["addDoNotMatchPair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/do-not-match/{pairId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let two people be matched again
         * @description Let two people be matched again.
         *
         *     Machines need the scope `people:write`. People may not call it.
         */
        delete: operations["removeDoNotMatchPair"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/busy-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the calendars whose busy times count
         * @description List the calendars whose busy times count.
         *
         *     Machines need the scope `people:read`. A person may call it for themselves.
         */
        get: operations["listBusyImports"];
        put?: never;
        /**
         * Let a calendar’s busy times count
         * @description The calendar is fetched soon, and then again and again. Only the times are kept when somebody is busy: no titles, places, texts or names, neither shown nor stored. A calendar that cannot be fetched any more says since when, and is believed for a week.
         *
         *     Machines need the scope `people:write`. A person may call it for themselves.
         */
        post: operations["addBusyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/busy-imports/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the busy times of an uploaded calendar count
         * @description The times are worked out soon. Only the times are kept when somebody is busy: no titles, places, texts or names, neither shown nor stored. Nobody keeps the file up to date: upload a newer one and remove the older.
         *
         *     Machines need the scope `people:write`. A person may call it for themselves.
         */
        post: operations["uploadBusyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/busy-imports/{busyImportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how it stands with a calendar
         * @description Read how it stands with a calendar.
         *
         *     Machines need the scope `people:read`. A person may call it for themselves.
         */
        get: operations["getBusyImport"];
        put?: never;
        post?: never;
        /**
         * Let a calendar’s busy times count no more
         * @description Let a calendar’s busy times count no more.
         *
         *     Machines need the scope `people:write`. A person may call it for themselves.
         */
        delete: operations["removeBusyImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/busy-imports/{busyImportId}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch a calendar now
         * @description A worker fetches it at once; read it again to see what came of it.
         *
         *     Machines need the scope `people:write`. A person may call it for themselves.
         */
        post: operations["refreshBusyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/calendar-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List somebody’s calendar accounts
         * @description List somebody’s calendar accounts.
         *
         *     Machines need the scope `people:read`. A person may call it for themselves.
         */
        get: operations["listCalendarAccounts"];
        put?: never;
        /**
         * Begin to connect a calendar account
         * @description Answers with an address of the provider. Once the person has said yes there, and on the page that follows, which names them, the account is in the list, and its busy times count. Only its main calendar is asked: Google’s `primary`, Microsoft’s default one. Others can be added by their addresses as busy imports.
         *
         *     Machines need the scope `people:write`. A person may call it for themselves.
         */
        post: operations["connectCalendarAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/calendar-accounts/{calendarAccountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how it stands with a calendar account
         * @description Read how it stands with a calendar account.
         *
         *     Machines need the scope `people:read`. A person may call it for themselves.
         */
        get: operations["getCalendarAccount"];
        put?: never;
        post?: never;
        /**
         * Disconnect a calendar account
         * @description Its times count no more at once. The consent ends at the provider soon after, and our tokens are forgotten.
         *
         *     Machines need the scope `people:write`. A person may call it for themselves.
         */
        delete: operations["disconnectCalendarAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/calendar-accounts/{calendarAccountId}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the provider now
         * @description A worker asks at once; read the account again to see what came of it.
         *
         *     Machines need the scope `people:write`. A person may call it for themselves.
         */
        post: operations["refreshCalendarAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rooms/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the starter catalogue of rooms
         * @description List the starter catalogue of rooms.
         *
         *     Machines need the scope `rooms:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["listCatalogueRooms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rooms/catalogue/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take rooms over from the starter catalogue
         * @description Take rooms over from the starter catalogue.
         *
         *     Machines need the scope `rooms:write`. People may not call it.
         */
        post: operations["adoptCatalogueRooms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List rooms
         * @description List rooms.
         *
         *     Machines need the scope `rooms:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["listRooms"];
        put?: never;
        /**
         * Create a room
         * @description Create a room.
         *
         *     Machines need the scope `rooms:write`. People may not call it.
         */
        post: operations["createRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rooms/{roomId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a room
         * @description Read a room.
         *
         *     Machines need the scope `rooms:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["getRoom"];
        put?: never;
        post?: never;
        /**
         * Archive a room: it stays readable, and nobody is taken there any more
         * @description Archive a room: it stays readable, and nobody is taken there any more.
         *
         *     Machines need the scope `rooms:write`. People may not call it.
         */
        delete: operations["archiveRoom"];
        options?: never;
        head?: never;
        /**
         * Change a room
         * @description Change a room.
         *
         *     Machines need the scope `rooms:write`. People may not call it.
         */
        patch: operations["changeRoom"];
        trace?: never;
    };
    "/v1/rooms/{roomId}/hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the hosts of a room
         * @description List the hosts of a room.
         *
         *     Machines need the scope `rooms:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["listHosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rooms/{roomId}/hosts/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the place of a person in a room
         * @description Read the place of a person in a room.
         *
         *     Machines need the scope `rooms:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["getHost"];
        /**
         * Give a person a place in a room, or replace the one they have
         * @description Give a person a place in a room, or replace the one they have.
         *
         *     Machines need the scope `rooms:write`. People may not call it.
         */
        put: operations["setHost"];
        post?: never;
        /**
         * Take back a place that was entered by mistake; who has stopped coming is `former`
         * @description Take back a place that was entered by mistake; who has stopped coming is `former`.
         *
         *     Machines need the scope `rooms:write`. People may not call it.
         */
        delete: operations["removeHost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exposure-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List lines of the ledger, corrected ones too; a person sees their own
         * @description List lines of the ledger, corrected ones too; a person sees their own.
         *
         *     Machines need the scope `exposure:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["listExposureEntries"];
        put?: never;
        /**
         * Add a line to the exposure ledger
         * @description Machines import what they know; a person reports of themself. No line is ever changed: a correction is a new line.
         *
         *     Machines need the scope `exposure:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["addExposureEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exposure-entries/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a line of the ledger
         * @description Read a line of the ledger.
         *
         *     Machines need the scope `exposure:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["getExposureEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/exposure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read or draw the exposure map of a person
         * @description Read or draw the exposure map of a person.
         *
         *     Machines need the scope `exposure:read`. A person may call it for themselves.
         */
        get: operations["getExposureMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import people, rooms, hosts or exposure from a file
         * @description Rows are known by their external ids, so the same file can be sent again. One wrong row refuses the whole file, unless onError=skip leaves it out. A column that a file does not have leaves what is known as it is; an empty cell clears it. Several languages are divided by semicolons.
         *
         *     Columns of people: `externalId`, `name`, `email`, `timeZone`, `languages`, `department`, `title`, `level`, `managerExternalId`, `hireDate`. Of rooms: `externalId`, `name`, `function`, `kind`, `sensitivity`, `description`, `whatYouSee`, `whyItMatters`, `whatToLookFor`, `guestSeats`. Of hosts: `roomExternalId`, `personExternalId`, `standing`, `mayBringGuests`. Of exposure: `personExternalId`, `roomExternalId`, `depth`, `minutes`, `occurredOn`, `note`.
         *
         *     Machines need the scope `imports:write`. People may not call it.
         */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what came of an import
         * @description Read what came of an import.
         *
         *     Machines need the scope `imports:write`. People may not call it.
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/match-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List match requests; a person sees their own
         * @description List match requests; a person sees their own.
         *
         *     Machines need the scope `matching:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["listMatchRequests"];
        put?: never;
        /**
         * Ask for a mentor; a person asks for themselves
         * @description A mentee has one request at a time: 409 `match_request.already_open` names the other in `matchRequestId`.
         *
         *     Machines need the scope `matching:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["createMatchRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/match-requests/{matchRequestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a match request; also for the mentors who were asked
         * @description Read a match request; also for the mentors who were asked.
         *
         *     Machines need the scope `matching:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["getMatchRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/match-requests/{matchRequestId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what happened to a match request and where it stands
         * @description Told to the mentee, and so in the mentee’s language and zone whoever asks: the language they chose, else the first of theirs that there are texts in, else English.
         *
         *     Machines need the scope `matching:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["getMatchRequestTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/match-requests/{matchRequestId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a match request and whatever offer runs
         * @description Withdraw a match request and whatever offer runs.
         *
         *     Machines need the scope `matching:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["withdrawMatchRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/match-requests/{matchRequestId}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See who fits best, and why
         * @description As of the moment of the call: from exposure, profiles, places and answers as they are then. The sentences are told to the mentee, and so they are in the mentee’s language whoever asks: the one they chose, else the first of theirs that there are texts in, else English.
         *
         *     Machines need the scope `matching:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["listSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/match-requests/{matchRequestId}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rank up to five mentors: the first is asked now
         * @description An answer is due within three working days of the mentor; silence or a no puts the request to the next in line.
         *
         *     Machines need the scope `matching:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["createOffers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List offers; a person sees their own
         * @description List offers; a person sees their own.
         *
         *     Machines need the scope `matching:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["listOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an offer
         * @description Read an offer.
         *
         *     Machines need the scope `matching:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["getOffer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offerId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an offer: a mentorship starts; for the mentor
         * @description Accept an offer: a mentorship starts; for the mentor.
         *
         *     Machines need the scope `matching:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["acceptOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offerId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline an offer: the next in line is asked; for the mentor
         * @description Decline an offer: the next in line is asked; for the mentor.
         *
         *     Machines need the scope `matching:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["declineOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offerId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take one offer back; for the mentee
         * @description Take one offer back; for the mentee.
         *
         *     Machines need the scope `matching:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["withdrawOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List cohorts
         * @description List cohorts.
         *
         *     Machines need the scope `cohorts:read`. People may not call it.
         */
        get: operations["listCohorts"];
        put?: never;
        /**
         * Make a cohort; people are enrolled afterwards
         * @description Make a cohort; people are enrolled afterwards.
         *
         *     Machines need the scope `cohorts:write`. People may not call it.
         */
        post: operations["createCohort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohortId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a cohort
         * @description Read a cohort.
         *
         *     Machines need the scope `cohorts:read`. People may not call it.
         */
        get: operations["getCohort"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a cohort that is not published
         * @description Change a cohort that is not published.
         *
         *     Machines need the scope `cohorts:write`. People may not call it.
         */
        patch: operations["changeCohort"];
        trace?: never;
    };
    "/v1/cohorts/{cohortId}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who is in a cohort: mentees first, then mentors
         * @description List who is in a cohort: mentees first, then mentors.
         *
         *     Machines need the scope `cohorts:read`. People may not call it.
         */
        get: operations["listCohortParticipants"];
        put?: never;
        /**
         * Enrol mentees and mentors
         * @description All or none: everybody must have opted in, and whoever has not is named. Who is in already stays. The preview does not change before the next run.
         *
         *     Machines need the scope `cohorts:write`. People may not call it.
         */
        post: operations["enrolParticipants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohortId}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take mentees and mentors out of a cohort
         * @description Take mentees and mentors out of a cohort.
         *
         *     Machines need the scope `cohorts:write`. People may not call it.
         */
        post: operations["dismissParticipants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohortId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the pairs that HR has pinned or forbidden
         * @description List the pairs that HR has pinned or forbidden.
         *
         *     Machines need the scope `cohorts:read`. People may not call it.
         */
        get: operations["listCohortDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohortId}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fix a pair for the next runs
         * @description 422 names the hard rule that keeps the two apart, and says when `override` may set it aside.
         *
         *     Machines need the scope `cohorts:write`. People may not call it.
         */
        post: operations["pinCohortPair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohortId}/forbid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a pair apart in the next runs
         * @description Keep a pair apart in the next runs.
         *
         *     Machines need the scope `cohorts:write`. People may not call it.
         */
        post: operations["forbidCohortPair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohortId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what was pinned or forbidden
         * @description Take back what was pinned or forbidden.
         *
         *     Machines need the scope `cohorts:write`. People may not call it.
         */
        post: operations["releaseCohortPair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts/{cohortId}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the runs of a cohort
         * @description List the runs of a cohort.
         *
         *     Machines need the scope `cohorts:read`. People may not call it.
         */
        get: operations["listAssignments"];
        put?: never;
        /**
         * Assign a cohort: a preview that nobody but HR sees
         * @description A worker does it; `Location` is where it can be watched. When it is ready it replaces the preview.
         *
         *     Machines need the scope `cohorts:write`. People may not call it.
         */
        post: operations["createAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a run: pairs, who is unmatched and why, the proof, and what is different from the run before
         * @description Read a run: pairs, who is unmatched and why, the proof, and what is different from the run before.
         *
         *     Machines need the scope `cohorts:read`. People may not call it.
         */
        get: operations["getAssignment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignmentId}/pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the pairs of a run with their reasons
         * @description List the pairs of a run with their reasons.
         *
         *     Machines need the scope `cohorts:read`. People may not call it.
         */
        get: operations["listAssignmentPairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignmentId}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read every pair that was looked at, to check the optimum with a solver of your own
         * @description One line for each candidate of each mentee. Pinned pairs are decided and not among them, nor are the places that they take. Nothing while the run is not ready; 410 once another run has replaced it.
         *
         *     Machines need the scope `cohorts:read`. People may not call it.
         */
        get: operations["streamAssignmentCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignmentId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a run; the preview that there was stays
         * @description Stop a run; the preview that there was stays.
         *
         *     Machines need the scope `cohorts:write`. People may not call it.
         */
        post: operations["cancelAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignmentId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish the preview, pair by pair
         * @description Final: afterwards nothing of the cohort changes. A worker does it; `Location` is where it can be watched. Each pair is published or refused by what holds then, see `outcome` and `refusedBecause`. Said again after a failure, it goes on where it stopped.
         *
         *     Machines need the scope `cohorts:write`. People may not call it.
         */
        post: operations["publishAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/matching/weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who changed the matching weights, when and to what; the latest first
         * @description Read who changed the matching weights, when and to what; the latest first.
         *
         *     Machines need the scope `organizations:read`. People may not call it.
         */
        get: operations["listMatchingWeights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/matching/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what other weights would change, before they are saved
         * @description Whose suggestions would change, and how a cohort would fall out. Nothing is kept.
         *
         *     Machines need the scope `matching:read`. People may not call it.
         */
        post: operations["simulateWeights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mentorships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List mentorships; a person sees their own
         * @description List mentorships; a person sees their own.
         *
         *     Machines need the scope `mentorships:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["listMentorships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mentorships/{mentorshipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a mentorship
         * @description Read a mentorship.
         *
         *     Machines need the scope `mentorships:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["getMentorship"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mentorships/{mentorshipId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a mentorship aside for a while; it keeps its place
         * @description Set a mentorship aside for a while; it keeps its place.
         *
         *     Machines need the scope `mentorships:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["pauseMentorship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mentorships/{mentorshipId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with a paused mentorship
         * @description Go on with a paused mentorship.
         *
         *     Machines need the scope `mentorships:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["resumeMentorship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mentorships/{mentorshipId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a mentorship: the goal is reached
         * @description Complete a mentorship: the goal is reached.
         *
         *     Machines need the scope `mentorships:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["completeMentorship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mentorships/{mentorshipId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a mentorship before its goal
         * @description Frees the mentor’s place and cancels what was booked, at once.
         *
         *     Machines need the scope `mentorships:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["endMentorship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sessions in the order of their start; a person sees their own
         * @description List sessions in the order of their start; a person sees their own.
         *
         *     Machines need the scope `sessions:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["listSessions"];
        put?: never;
        /**
         * Propose a session to the other one of a mentorship
         * @description The time is taken for both from now on. 409 `slot_taken` brings three `alternatives`, `outside_working_hours` and `out_of_office` say for whom, `too_short_notice` and `beyond_horizon` name the limit, `too_many_sessions` says whether it is the day’s or the week’s.
         *
         *     Machines need the scope `sessions:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["proposeSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a session
         * @description Read a session.
         *
         *     Machines need the scope `sessions:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to the proposed time
         * @description For the one who did not propose it.
         *
         *     Machines need the scope `sessions:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["confirmSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say no to the proposed time
         * @description For the one who did not propose it.
         *
         *     Machines need the scope `sessions:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["declineSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a session to another time
         * @description Keeps the id and the calendar UID and adds one to the sequence. Who moves it proposes the new time, so it is `proposed` again until the other one answers; a machine that has asked both sends `confirmed: true`.
         *
         *     Machines need the scope `sessions:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["rescheduleSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a session before it starts
         * @description Frees the time of both; nobody has missed it.
         *
         *     Machines need the scope `sessions:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["cancelSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether a session was held, and who was there
         * @description Each of the two says it for themselves, from the start on. When both say the same the session is `completed`, `no_show` or, where nobody was missed, `cancelled`; until then `attendance.state` is `one_sided` or `disputed` and either can say it again. Who came late was there. A machine without `personId` settles it for both.
         *
         *     Machines need the scope `sessions:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["recordAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mentorships/{mentorshipId}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find times for both of a mentorship
         * @description Each can be booked unless it is taken meanwhile: hours, notice, horizon, buffers and limits of both are kept, and what either has in other calendars. None while the mentorship does not run, or for a session that cannot be moved any more.
         *
         *     Machines need the scope `sessions:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["findMutualSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find times of one person
         * @description Open to everybody of the organization; it never tells why there is no time. None of somebody who has left.
         *
         *     Machines need the scope `sessions:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["findPersonSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/debrief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the debrief note of a session
         * @description With a token of the mentee or the mentor.
         *
         *     Machines need the scope `sessions:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["getDebrief"];
        /**
         * Change the debrief note of a session
         * @description With a token of the mentee.
         *
         *     Machines need the scope `sessions:write`. A person may call it as far as they have a part in the thing.
         */
        put: operations["changeDebrief"];
        /**
         * Write the debrief note of a session
         * @description With a token of the mentee. Who writes it was there: it counts as the mentee’s word that the session was held.
         *
         *     Machines need the scope `sessions:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["writeDebrief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your own feedback on a session and what the other one shares
         * @description With a token of the mentee or the mentor.
         *
         *     Machines need the scope `sessions:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["getFeedback"];
        put?: never;
        /**
         * Say what you think of a session
         * @description With a token of the mentee or the mentor. A later word takes the place of the earlier.
         *
         *     Machines need the scope `sessions:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["giveFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mentorships/{mentorshipId}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a time free for 5 minutes
         * @description By the rules of a booking, and with its refusals. Book it with `holdId`. A person holds 3 times at most: 409 `too_many_holds` names them.
         *
         *     Machines need the scope `sessions:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["holdTime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/{holdId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a hold
         * @description One that has ended is unknown after a while.
         *
         *     Machines need the scope `sessions:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["getHold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/{holdId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a held time back
         * @description Give a held time back.
         *
         *     Machines need the scope `sessions:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["releaseHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session-series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose a series of sessions
         * @description For example every second Tuesday at 10:00 on the mentor’s wall, whatever the clocks do. Each becomes a session of its own, with `seriesId`, and can be moved or cancelled alone. All or none: 409 `series_conflicts` names each time that cannot be booked, and why; `skipConflicts` leaves those out. The first keeps to the horizon of both; the others may lie up to 366 days ahead.
         *
         *     Machines need the scope `sessions:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["proposeSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session-series/{seriesId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a series and where each of its sessions stands
         * @description The sessions themselves are at `/v1/sessions?seriesId=`.
         *
         *     Machines need the scope `sessions:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["getSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session-series/{seriesId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to all proposed times of a series
         * @description For the one who was asked. A session that was moved, or answered or called off alone, goes its own way and is answered by itself. Both are told once, of all.
         *
         *     Machines need the scope `sessions:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["confirmSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session-series/{seriesId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say no to all proposed times of a series
         * @description For the one who was asked. Who proposed it is told once, of all.
         *
         *     Machines need the scope `sessions:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["declineSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session-series/{seriesId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel all that is still to come of a series
         * @description Also what has gone its own way. Both are told once, of all.
         *
         *     Machines need the scope `sessions:write`. A person may call it as far as they have a part in the thing.
         */
        post: operations["cancelSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/reliability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far a person keeps what they agreed to
         * @description Counts only sessions of which both sides say the same, and of those only what the person could help. After 180 days a session counts half.
         *
         *     Machines need the scope `sessions:read`. A person may call it for themselves.
         */
        get: operations["getReliability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the address of a calendar
         * @description For calendar programs that subscribe to addresses. A new one takes the place of the one before, which is worth nothing from then on; this is how one that got into wrong hands is changed.
         *
         *     Machines need the scope `people:act_as`. A person may call it for themselves.
         */
        post: operations["makeCalendarFeed"];
        /**
         * Revoke the address of a calendar
         * @description Revoke the address of a calendar.
         *
         *     Machines need the scope `people:act_as`. A person may call it for themselves.
         */
        delete: operations["revokeCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a person’s calendar
         * @description Their sessions from 90 days ago to a year ahead, proposed ones as tentative, as iCalendar (RFC 5545, METHOD:PUBLISH). The token in the address is all that is needed. Sessions in confidential rooms have a neutral title and no text; what was called off is left out.
         */
        get: operations["readCalendarFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a session for a calendar
         * @description One iCalendar event (RFC 5545, METHOD:PUBLISH) in the words and the language of one of the two. A session in a confidential room has a neutral title and no text.
         *
         *     Machines need the scope `sessions:read`. A person may call it as far as they have a part in the thing.
         */
        get: operations["getSessionFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbound/imip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what a calendar has answered
         * @description The raw mail (RFC 5322, at most 1 MiB) with which a calendar program answers an invitation (RFC 6047): METHOD REPLY or COUNTER, which proposes another time. What the session does not allow is `refused` in the answer, with 200, since the mail itself was in order and need not come again; an older SEQUENCE is `ignored`. The From must be the attendee; whoever posts has checked that it is genuine (SPF, DKIM). The same Message-ID gets the same answer. A platform client need not name the organization.
         *
         *     Machines need the scope `sessions:write`. People may not call it.
         */
        post: operations["takeCalendarAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reminder-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who is told what and when
         * @description Read who is told what and when.
         *
         *     Machines need the scope `reminders:read`. People may not call it.
         */
        get: operations["getReminderPolicy"];
        /**
         * Change who is told what and when
         * @description Takes the place of all earlier changes. Everything planned is planned anew in the background.
         *
         *     Machines need the scope `reminders:write`. People may not call it.
         */
        put: operations["saveReminderPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reminder-policy/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a change of policy would do to everything that is planned
         * @description See what a change of policy would do to everything that is planned.
         *
         *     Machines need the scope `reminders:read`. People may not call it.
         */
        post: operations["previewReminderPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reminder-policy/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List how the policy was changed, by whom and when, the newest first
         * @description List how the policy was changed, by whom and when, the newest first.
         *
         *     Machines need the scope `reminders:read`. People may not call it.
         */
        get: operations["listReminderPolicyVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reminders by when they are due: planned, sent, suppressed or failed, and why
         * @description List reminders by when they are due: planned, sent, suppressed or failed, and why.
         *
         *     Machines need the scope `reminders:read`. People may not call it.
         */
        get: operations["listReminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was sent, with what came of it
         * @description List what was sent, with what came of it.
         *
         *     Machines need the scope `reminders:read`. People may not call it.
         */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a message
         * @description Read a message.
         *
         *     Machines need the scope `reminders:read`. People may not call it.
         */
        get: operations["getMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{messageId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message again that failed
         * @description Also one whose end nobody knows (`unknown`); then a second copy may arrive, under the same Message-ID. What means nothing any more is suppressed instead.
         *
         *     Machines need the scope `messages:write`. People may not call it.
         */
        post: operations["retryMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List channels, with what came of their last attempt
         * @description List channels, with what came of their last attempt.
         *
         *     Machines need the scope `reminders:read`. People may not call it.
         */
        get: operations["listChannels"];
        put?: never;
        /**
         * Name a way other than mail: Slack, Teams, or a webhook of yours
         * @description Name a way other than mail: Slack, Teams, or a webhook of yours.
         *
         *     Machines need the scope `messages:write`. People may not call it.
         */
        post: operations["createChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels/{channelId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a channel
         * @description Read a channel.
         *
         *     Machines need the scope `reminders:read`. People may not call it.
         */
        get: operations["getChannel"];
        put?: never;
        post?: never;
        /**
         * Remove a channel; what waits for it goes by mail
         * @description Remove a channel; what waits for it goes by mail.
         *
         *     Machines need the scope `messages:write`. People may not call it.
         */
        delete: operations["removeChannel"];
        options?: never;
        head?: never;
        /**
         * Change a channel, or turn it on or off
         * @description Change a channel, or turn it on or off.
         *
         *     Machines need the scope `messages:write`. People may not call it.
         */
        patch: operations["changeChannel"];
        trace?: never;
    };
    "/v1/channels/{channelId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test message now, and hear what came of it
         * @description Send a test message now, and hear what came of it.
         *
         *     Machines need the scope `messages:write`. People may not call it.
         */
        post: operations["testChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbound/bounces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a mail came back
         * @description As the mail server’s report itself (RFC 3464), or as JSON. A hard bounce makes the message failed and stops mail to the address until it changes or is cleared; a soft one is only noted. A platform client need not name the organization.
         *
         *     Machines need the scope `messages:write`. People may not call it.
         */
        post: operations["reportBounce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bouncing-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the addresses that take no mail
         * @description List the addresses that take no mail.
         *
         *     Machines need the scope `reminders:read`. People may not call it.
         */
        get: operations["listBouncingAddresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bouncing-addresses/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send mail to an address again
         * @description Send mail to an address again.
         *
         *     Machines need the scope `messages:write`. People may not call it.
         */
        post: operations["clearBouncingAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/{operationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how far long work has come, and what came of it
         * @description See how far long work has come, and what came of it.
         *
         *     Machines need the scope `operations:read`. People may not call it.
         */
        get: operations["getOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/matching": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See which features predicted good mentorships
         * @description Of mentorships that began in the year and are 90 days old. One is good when at least 2 sessions were held and 1 debrief was written in that time. A logistic regression on the values that the pairs had when they were offered or made; shown, and never applied by itself.
         *
         *     Machines need the scope `reports:read`. People may not call it.
         */
        get: operations["getMatchingReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the time of a sandbox organization
         * @description Read the time of a sandbox organization.
         *
         *     Machines need the scope `sandbox:write`. People may not call it.
         */
        get: operations["getSandboxClock"];
        put?: never;
        /**
         * Move the time of a sandbox organization forward
         * @description Everything that falls due on the way is done in order before this answers: offers lapse, reminders are sent.
         *
         *     Machines need the scope `sandbox:write`. People may not call it.
         */
        post: operations["advanceSandboxClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was sent in a sandbox organization
         * @description Read what was sent in a sandbox organization.
         *
         *     Machines need the scope `sandbox:write`. People may not call it.
         */
        get: operations["listSandboxMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 6749, section 5.1 */
        AccessToken: {
            access_token: string;
            /** @constant */
            token_type: "Bearer";
            /** Format: int32 */
            expires_in: number;
            scope: string;
        };
        Adoption: {
            slugs: string[];
        };
        AdoptionResult: {
            created: components["schemas"]["Room"][];
            /** @description Taken over before, and left as they are */
            existing: components["schemas"]["Room"][];
        };
        AdvanceClock: {
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            advanceTo: string;
        };
        /** @description One run of a cohort: who is assigned to whom, how well, and why not */
        Assignment: {
            /**
             * @description Id of an assignment
             * @example asg_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /**
             * @description Id of a cohort
             * @example coh_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            cohortId: string;
            /**
             * @description Where the run can be watched
             * @example opn_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            operationId: string;
            /** @enum {string} */
            status: "running" | "ready" | "replaced" | "publishing" | "published" | "cancelled" | "failed";
            /** @enum {string} */
            objective: "total_score" | "fair" | "stable";
            /** Format: int32 */
            seed: number;
            /** @description The sum of the scores of all pairs */
            totalScore: number | null;
            /** @description What the run made as small as possible, pinned pairs aside: tenths of a point that pairs lack of 100, for `fair` by a convex cost, and a penalty for each mentee without a mentor that is above all of them together; 0 for `stable` */
            value: number | null;
            proof: components["schemas"]["AssignmentProof"] | null;
            /** @description False when the time was up: as many pairs as possible, but the value may be up to `gap` too high */
            complete: boolean | null;
            /** @description Pairs that were looked at */
            candidates: number | null;
            /** @description Mentees of whose candidates only the best 200 were looked at */
            trimmedMentees: number | null;
            weights: {
                [key: string]: number;
            } | null;
            /** @description Of the scores */
            spread: {
                minimum: number;
                lowerQuartile: number;
                median: number;
                upperQuartile: number;
                mean: number;
            } | null;
            worstOff: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                menteeId: string;
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                mentorId: string;
                score: number;
            } | null;
            /** @description With the preview that this run replaced */
            comparison: {
                /**
                 * @description Id of an assignment
                 * @example asg_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                assignmentId: string;
                /** Format: int32 */
                kept: number;
                /**
                 * Format: int32
                 * @description Mentees with another mentor than before
                 */
                changed: number;
                /** Format: int32 */
                newlyMatched: number;
                /** Format: int32 */
                newlyUnmatched: number;
                totalScoreBefore: number;
            } | null;
            publishAs: ("offers" | "mentorships") | null;
            publishOperationId: string | null;
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
            endedAt: string | null;
            pairs: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                menteeId: string;
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                mentorId: string;
                score: number;
                pinned: boolean;
                /** @description What publishing it came to */
                outcome: ("published" | "refused") | null;
                /** @description The code of the refusal, such as `full` or `mentee.already_matched` */
                refusedBecause: string | null;
                offerId: string | null;
                mentorshipId: string | null;
            }[];
            unmatched: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                menteeId: string;
                /** @description `no_candidate`, `contested`, `outranked`; or who was left out: `left`, `not_opted_in`, `asks_already` */
                reason: string;
                /** @description One or two sentences about the mentee, to HR */
                text: string;
                /** @description For `no_candidate`: how many mentors each rule keeps away */
                excluded: {
                    [key: string]: number;
                };
                /** @description For `contested`: its place in `contests` */
                contest: number | null;
            }[];
            /** @description Mentees who compete for too few places: all their candidates are among these mentors */
            contests: {
                menteeIds: string[];
                mentorIds: string[];
                /** Format: int32 */
                places: number;
            }[];
            load: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                mentorId: string;
                /** Format: int32 */
                places: number;
                /** Format: int32 */
                assigned: number;
            }[];
            /** @description Pinned pairs that could not stand any more, and why */
            droppedPins: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                menteeId: string;
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                mentorId: string;
                reason: string;
            }[];
        };
        AssignmentCandidate: {
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            menteeId: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            mentorId: string;
            score: number;
            /**
             * Format: int32
             * @description Places left, without those of pinned pairs
             */
            mentorCapacity: number;
            /** @description How well the mentee suits the mentor: their wishes (half), shared hours, formats, distance of levels. For `stable`, where both sides rank */
            mentorScore?: number;
        };
        /** @description One pair of a run, with its reasons */
        AssignmentPair: {
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            menteeId: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            mentorId: string;
            score: number;
            pinned: boolean;
            /** @description What publishing it came to */
            outcome: ("published" | "refused") | null;
            /** @description The code of the refusal, such as `full` or `mentee.already_matched` */
            refusedBecause: string | null;
            offerId: string | null;
            mentorshipId: string | null;
            /** @description Rules that a pin stands in spite of */
            overrides: string[];
            /** @description Why the pair has its score, as it was at the run; most points first */
            reasons: {
                feature: string;
                value: number;
                /** @description The most points that the feature can give */
                weight: number;
                points: number;
                /** @description One sentence to the mentee */
                text: string;
            }[];
        };
        AssignmentProof: {
            /** @constant */
            kind: "dual_bound";
            /** @description No assignment has a smaller value */
            bound: number;
            /** @description Value less bound: 0 proves that there is no better one */
            gap: number;
        } | {
            /** @constant */
            kind: "stable";
            /**
             * Format: int32
             * @description Mentees and mentors who would both rather have each other: none
             */
            blockingPairs: number;
            /**
             * Format: int32
             * @description Breaks ties
             */
            seed: number;
        };
        AssignmentPublishing: {
            /**
             * @description `offers`: each pair is a request with one pending offer. `mentorships`: each pair is active at once
             * @enum {string}
             */
            as: "offers" | "mentorships";
        };
        AssignmentSummary: {
            /**
             * @description Id of an assignment
             * @example asg_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /**
             * @description Id of a cohort
             * @example coh_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            cohortId: string;
            /**
             * @description Where the run can be watched
             * @example opn_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            operationId: string;
            /** @enum {string} */
            status: "running" | "ready" | "replaced" | "publishing" | "published" | "cancelled" | "failed";
            /** @enum {string} */
            objective: "total_score" | "fair" | "stable";
            /** Format: int32 */
            seed: number;
            /** @description The sum of the scores of all pairs */
            totalScore: number | null;
            /** @description What the run made as small as possible, pinned pairs aside: tenths of a point that pairs lack of 100, for `fair` by a convex cost, and a penalty for each mentee without a mentor that is above all of them together; 0 for `stable` */
            value: number | null;
            proof: components["schemas"]["AssignmentProof"] | null;
            /** @description False when the time was up: as many pairs as possible, but the value may be up to `gap` too high */
            complete: boolean | null;
            /** @description Pairs that were looked at */
            candidates: number | null;
            /** @description Mentees of whose candidates only the best 200 were looked at */
            trimmedMentees: number | null;
            weights: {
                [key: string]: number;
            } | null;
            /** @description Of the scores */
            spread: {
                minimum: number;
                lowerQuartile: number;
                median: number;
                upperQuartile: number;
                mean: number;
            } | null;
            worstOff: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                menteeId: string;
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                mentorId: string;
                score: number;
            } | null;
            /** @description With the preview that this run replaced */
            comparison: {
                /**
                 * @description Id of an assignment
                 * @example asg_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                assignmentId: string;
                /** Format: int32 */
                kept: number;
                /**
                 * Format: int32
                 * @description Mentees with another mentor than before
                 */
                changed: number;
                /** Format: int32 */
                newlyMatched: number;
                /** Format: int32 */
                newlyUnmatched: number;
                totalScoreBefore: number;
            } | null;
            publishAs: ("offers" | "mentorships") | null;
            publishOperationId: string | null;
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
            endedAt: string | null;
        };
        /** @description What one side says of both */
        AttendanceAccount: {
            /** @enum {string} */
            mentee: "attended" | "late" | "missed" | "excused" | "called_off";
            /** @enum {string} */
            mentor: "attended" | "late" | "missed" | "excused" | "called_off";
        };
        /** @description Who did what, when, by which request */
        AuditEntry: {
            /**
             * @description Id of an audit entry
             * @example aud_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            action: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            recordedAt: string;
            subject: {
                type: string;
                id: string;
            };
            actor: {
                /** @enum {string} */
                kind: "client" | "person" | "system";
                id: string;
            };
            requestId: string;
        };
        /** @description When somebody can be met, on the walls of timeZone. An end before the start is on the next day. Every booking and every slot keeps to it */
        Availability: {
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            personId: string;
            timeZone: string;
            weekly: {
                days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                start: string;
                end: string;
            }[];
            overrides: {
                /** Format: date */
                date: string;
                hours: {
                    start: string;
                    end: string;
                }[];
            }[];
            outOfOffice: ({
                /** Format: date */
                firstDate: string;
                /**
                 * Format: date
                 * @description Included
                 */
                lastDate: string;
            } | {
                /**
                 * Format: date-time
                 * @example 2026-11-30T09:00:00.000Z
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @example 2026-11-30T09:00:00.000Z
                 */
                endsAt: string;
            })[];
            /**
             * Format: int32
             * @description No session is booked later than this before its start
             */
            minimumNoticeMinutes: number;
            /**
             * Format: int32
             * @description No session is booked further ahead
             */
            horizonDays: number;
            /**
             * Format: int32
             * @description Kept free before each session
             */
            bufferBeforeMinutes: number;
            /**
             * Format: int32
             * @description Kept free after each session
             */
            bufferAfterMinutes: number;
            /** @description On one date of timeZone; null: any number */
            mostSessionsPerDay: number | null;
            /** @description From Monday to Sunday; null: any number */
            mostSessionsPerWeek: number | null;
            /**
             * Format: int32
             * @description So much of the person’s own hours lies between the booking and the start, to prepare in
             */
            preparationLeadMinutes: number;
            /**
             * Format: int32
             * @description 0: nothing was said, the defaults hold
             */
            version: number;
        };
        Bounce: {
            /** @description The Message-ID of the mail, `<msg_…@…>` */
            messageId: string;
            /**
             * @description Hard: nothing will ever arrive there
             * @enum {string}
             */
            kind: "hard" | "soft";
            reason: string;
        };
        /** @description An address that takes no mail */
        BouncingAddress: {
            address: string;
            reason: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            bouncedAt: string;
        };
        /** @description A calendar whose busy times count as somebody’s own. Only the times are kept when somebody is busy: no titles, places, texts or names, neither shown nor stored. */
        BusyImport: {
            /**
             * @description Id of a busy import
             * @example bim_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /** @enum {string} */
            kind: "address" | "file";
            /** @description Where it is fetched from, without its path: whoever knows that may read the calendar. Null for a file */
            address: string | null;
            refreshMinutes: number | null;
            /**
             * Format: int32
             * @description Events of the calendar, free and past ones included
             */
            eventCount: number;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            personId: string;
            /** @description When it was last read, so that what is known is as of then. By the real clock, also in a sandbox, as is all that is said of fetching; null for a file */
            lastFetchedAt: string | null;
            /** @description Of the last attempt. Null: a worker has not come to it yet */
            lastResult: ("fetched" | "unchanged" | "failed") | null;
            /** @description Why the last attempt failed, or what it could not read */
            problem: {
                /** @enum {string} */
                code: "address_invalid" | "address_not_https" | "address_forbidden" | "unreachable" | "timed_out" | "too_large" | "too_many_redirects" | "access_denied" | "not_there" | "throttled" | "server_failed" | "not_a_calendar" | "calendar_broken" | "too_many_events" | "too_many_instances" | "took_too_long" | "some_events_unreadable" | "token_refused" | "consent_refused" | "provider_not_configured" | "reconnect_needed";
                detail: string;
            } | null;
            /** @description Since when nothing was learned though it should have been: every attempt has failed, or none was made */
            staleSince: string | null;
            /** @description A source that fell silent is believed for 7 days; from then on its times count as free */
            heldUntil: string | null;
            nextRefreshAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
        };
        /** @description A calendar account whose busy times count. We may see when its owner is busy, and we ask for no more */
        CalendarAccount: {
            /**
             * @description Id of a calendar account
             * @example cac_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /** @enum {string} */
            provider: "google" | "microsoft";
            /** @description The account’s own name, as its provider tells it */
            account: string;
            /**
             * @description `needs_reconnect`: the provider takes our tokens no more. Connect the account again; nothing else is lost
             * @enum {string}
             */
            state: "active" | "needs_reconnect";
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            personId: string;
            /** @description When it was last read, so that what is known is as of then. By the real clock, also in a sandbox, as is all that is said of fetching; null for a file */
            lastFetchedAt: string | null;
            /** @description Of the last attempt. Null: a worker has not come to it yet */
            lastResult: ("fetched" | "unchanged" | "failed") | null;
            /** @description Why the last attempt failed, or what it could not read */
            problem: {
                /** @enum {string} */
                code: "address_invalid" | "address_not_https" | "address_forbidden" | "unreachable" | "timed_out" | "too_large" | "too_many_redirects" | "access_denied" | "not_there" | "throttled" | "server_failed" | "not_a_calendar" | "calendar_broken" | "too_many_events" | "too_many_instances" | "took_too_long" | "some_events_unreadable" | "token_refused" | "consent_refused" | "provider_not_configured" | "reconnect_needed";
                detail: string;
            } | null;
            /** @description Since when nothing was learned though it should have been: every attempt has failed, or none was made */
            staleSince: string | null;
            /** @description A source that fell silent is believed for 7 days; from then on its times count as free */
            heldUntil: string | null;
            nextRefreshAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
        };
        /** @description What came of an answer that a calendar has mailed */
        CalendarAnswer: {
            /**
             * @description What was done; `noted`, `ignored` and `refused` are nothing
             * @enum {string}
             */
            outcome: "confirmed" | "declined" | "cancelled" | "proposed" | "noted" | "ignored" | "refused";
            /** @description Why nothing was done, such as `slot_taken` */
            code: string | null;
            detail: string;
            sessionIds: string[];
            personId: string;
            /** @description Of `slot_taken`: the next times that are free */
            alternatives: {
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
            }[];
        };
        CalendarConsent: {
            /** @enum {string} */
            provider: "google" | "microsoft";
            /** @description For the person’s own browser; it leads to the provider, and from there back to a page of ours */
            authorizeUrl: string;
            /**
             * Format: date-time
             * @description Until when they must be back; good for one time
             * @example 2026-11-30T09:00:00.000Z
             */
            expiresAt: string;
        };
        /** @description Where a person’s calendar can be subscribed to */
        CalendarFeed: {
            /** @description Shown this once. Whoever knows it can read the calendar */
            address: string;
        };
        /** @description A room as most companies have it */
        CatalogueRoom: {
            slug: string;
            name: string;
            /** @enum {string} */
            function: "board" | "executive" | "finance" | "sales" | "customer" | "product" | "partnerships" | "people" | "legal" | "mergers" | "operations" | "marketing";
            /** @enum {string} */
            kind: "meeting" | "call" | "review" | "post_mortem" | "project" | "document";
            /** @enum {string} */
            sensitivity: "open" | "internal" | "customer_confidential" | "personal_data" | "inside_information" | "privileged";
            whatYouSee: string;
            whyItMatters: string;
            whatToLookFor: string;
        };
        /** @description A way other than mail to tell somebody something */
        Channel: {
            /**
             * @description Id of a channel
             * @example chn_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /** @enum {string} */
            kind: "slack" | "teams" | "webhook";
            name: string;
            /** @description Whose own it is; null: the organization’s */
            personId: string | null;
            /** @description Host and last characters of the address */
            addressHint: string;
            messageKinds: string[];
            enabled: boolean;
            /** @description Why the service has turned it off */
            disabledBecause: string | null;
            /** @description What came of the last attempt */
            lastResult: string | null;
            lastResultAt: string | null;
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            updatedAt: string;
        };
        ChannelChanges: {
            name?: string;
            /** @description Where to post to; kept encrypted, and never shown again */
            address?: string;
            /** @description Which kinds go this way, such as `session.upcoming`; empty for all. What brings a calendar invitation is always mail */
            messageKinds?: string[];
            enabled?: boolean;
        };
        /** @description What came of a test message */
        ChannelTest: {
            delivered: boolean;
            result: string;
        };
        ChannelWithSecret: {
            /**
             * @description Id of a channel
             * @example chn_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /** @enum {string} */
            kind: "slack" | "teams" | "webhook";
            name: string;
            /** @description Whose own it is; null: the organization’s */
            personId: string | null;
            /** @description Host and last characters of the address */
            addressHint: string;
            messageKinds: string[];
            enabled: boolean;
            /** @description Why the service has turned it off */
            disabledBecause: string | null;
            /** @description What came of the last attempt */
            lastResult: string | null;
            lastResultAt: string | null;
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            updatedAt: string;
            /** @description What webhooks are signed with (Standard Webhooks); shown this once */
            secret: string | null;
        };
        ClearBouncingAddress: {
            address: string;
        };
        /** @description A machine that calls this API */
        Client: {
            /**
             * @description Id of a client
             * @example cli_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /** @description What it signs in with at /oauth/token */
            clientId: string;
            name: string;
            organizationId: string | null;
            scopes: string[];
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
            revokedAt: string | null;
        };
        ClientWithSecret: {
            /**
             * @description Id of a client
             * @example cli_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /** @description What it signs in with at /oauth/token */
            clientId: string;
            name: string;
            organizationId: string | null;
            scopes: string[];
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
            revokedAt: string | null;
            clientSecret: string;
        };
        /** @description A round run by HR: many mentees and mentors assigned at once */
        Cohort: {
            /**
             * @description Id of a cohort
             * @example coh_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            name: string;
            /** @description For mentees whose profile names none */
            goal: string | null;
            /** @description For mentees whose profile names none */
            formats: ("conversation" | "walkthrough" | "brief" | "debrief" | "seat")[];
            /** @enum {string} */
            state: "draft" | "assigned" | "published";
            /** Format: int32 */
            mentees: number;
            /** Format: int32 */
            mentors: number;
            /** @description The preview: the latest run that came to its end */
            assignmentId: string | null;
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            updatedAt: string;
        };
        CohortChanges: {
            name?: string;
            /** @description For mentees whose profile names none */
            goal?: string | null;
            /** @description For mentees whose profile names none */
            formats?: ("conversation" | "walkthrough" | "brief" | "debrief" | "seat")[];
        };
        /** @description What HR decided by hand about a pair; kept across runs */
        CohortDecision: {
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            menteeId: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            mentorId: string;
            /** @enum {string} */
            kind: "pin" | "forbid";
            override: boolean;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            decidedAt: string;
        };
        CohortMembers: {
            menteeIds?: string[];
            mentorIds?: string[];
        };
        CohortPair: {
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            menteeId: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            mentorId: string;
        };
        CohortParticipant: {
            /** @enum {string} */
            part: "mentee" | "mentor";
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            personId: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            enrolledAt: string;
        };
        CohortPin: {
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            menteeId: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            mentorId: string;
            /**
             * @description Pin them even where they share no language or too little time, no wanted room is open to a guest or hosted at all, or two offers of the mentor lapsed. No other rule can be set aside
             * @default false
             */
            override?: boolean;
        };
        /** @description The mentee’s note on a session; for the pair alone */
        Debrief: {
            /**
             * @description Id of a session
             * @example ses_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            sessionId: string;
            decidedAndByWhom: string;
            whatSurprisedMe: string;
            whatIWillDoDifferently: string;
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            writtenAt: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            updatedAt: string;
        };
        DebriefWords: {
            decidedAndByWhom: string;
            whatSurprisedMe: string;
            whatIWillDoDifferently: string;
        };
        /** @description Two people who are never suggested to each other; it has no direction */
        DoNotMatchPair: {
            /**
             * @description Id of a do-not-match pair
             * @example dnm_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            personIds: string[];
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
        };
        /** @description What was erased of a person */
        Erasure: {
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            erasedAt: string;
            /** @description How many of each were removed or made nameless */
            erased: {
                /**
                 * Format: int32
                 * @description Profiles, hours and preferences
                 */
                profiles: number;
                /**
                 * Format: int32
                 * @description Pairs that were never to be made
                 */
                doNotMatchPairs: number;
                /**
                 * Format: int32
                 * @description Standing places in rooms
                 */
                hosts: number;
                /**
                 * Format: int32
                 * @description Connected calendars, feeds, and what calendars answered
                 */
                calendars: number;
                /**
                 * Format: int32
                 * @description Goals, agendas, reasons, thanks, notes, debriefs, feedback
                 */
                texts: number;
                /**
                 * Format: int32
                 * @description Places in cohorts, and what was decided or weighed there
                 */
                cohortEntries: number;
                /**
                 * Format: int32
                 * @description Messages to the person or about them
                 */
                messages: number;
                /**
                 * Format: int32
                 * @description Links in mails to them
                 */
                links: number;
                /**
                 * Format: int32
                 * @description Their own channels
                 */
                channels: number;
                /**
                 * Format: int32
                 * @description Addresses that took no mail and are nobody’s any more
                 */
                bouncingAddresses: number;
                /**
                 * Format: int32
                 * @description Rows of imports that failed and name them
                 */
                importRows: number;
                /**
                 * Format: int32
                 * @description Replies kept for an Idempotency-Key that tell of them
                 */
                storedReplies: number;
            };
        };
        /** @description The fact that something happened: ordered, gap-free, forever the same */
        Event: {
            /**
             * @description Id of an event
             * @example evt_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /**
             * Format: int64
             * @description Its place in the order; without gaps
             */
            number: number;
            type: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            occurredAt: string;
            subject: {
                type: string;
                id: string;
            };
            data: {
                [key: string]: unknown;
            };
            actor: {
                /** @enum {string} */
                kind: "client" | "person" | "system";
                id: string;
            };
            requestId: string;
        };
        /** @description One line of the append-only ledger */
        ExposureEntry: {
            /**
             * @description Id of an exposure entry
             * @example exp_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            personId: string;
            /**
             * @description Id of a room
             * @example rom_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            roomId: string;
            /**
             * Format: int32
             * @description 0 none, 1 heard, 2 sat in, 3 took part, 4 carries it
             * @enum {integer}
             */
            depth: 0 | 1 | 2 | 3 | 4;
            /** Format: int32 */
            minutes: number;
            /** Format: date */
            occurredOn: string;
            /**
             * @description Who vouches for it
             * @enum {string}
             */
            source: "self_reported" | "imported" | "earned";
            note: string | null;
            /** @description The session that earned it */
            sessionId: string | null;
            /** @description The line whose place this one takes */
            corrects: string | null;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            recordedAt: string;
        };
        /** @description Depth and freshness per room and function, and what is missing, computed from the ledger */
        ExposureMap: {
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            personId: string;
            rooms: {
                /**
                 * @description Id of a room
                 * @example rom_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                roomId: string;
                roomName: string;
                /** @enum {string} */
                function: "board" | "executive" | "finance" | "sales" | "customer" | "product" | "partnerships" | "people" | "legal" | "mergers" | "operations" | "marketing";
                /**
                 * Format: int32
                 * @description 0 none, 1 heard, 2 sat in, 3 took part, 4 carries it
                 * @enum {integer}
                 */
                depth: 0 | 1 | 2 | 3 | 4;
                /** Format: int32 */
                minutes: number;
                /** Format: int32 */
                entries: number;
                /** Format: date */
                lastOn: string;
                /** @description 1 on the last day there, then halved with each half-life of the depth */
                freshness: number;
            }[];
            functions: {
                /** @enum {string} */
                function: "board" | "executive" | "finance" | "sales" | "customer" | "product" | "partnerships" | "people" | "legal" | "mergers" | "operations" | "marketing";
                /**
                 * Format: int32
                 * @description 0 none, 1 heard, 2 sat in, 3 took part, 4 carries it
                 * @enum {integer}
                 */
                depth: 0 | 1 | 2 | 3 | 4;
                /** @description 1 on the last day there, then halved with each half-life of the depth */
                freshness: number;
                /** Format: int32 */
                rooms: number;
            }[];
            /** @description Wanted rooms below the wanted depth, the most wanted first */
            gaps: {
                /**
                 * @description Id of a room
                 * @example rom_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                roomId: string;
                roomName: string;
                /** @enum {string} */
                function: "board" | "executive" | "finance" | "sales" | "customer" | "product" | "partnerships" | "people" | "legal" | "mergers" | "operations" | "marketing";
                /**
                 * Format: int32
                 * @description 0 none, 1 heard, 2 sat in, 3 took part, 4 carries it
                 * @enum {integer}
                 */
                wantedDepth: 0 | 1 | 2 | 3 | 4;
                /**
                 * Format: int32
                 * @description 0 none, 1 heard, 2 sat in, 3 took part, 4 carries it
                 * @enum {integer}
                 */
                depth: 0 | 1 | 2 | 3 | 4;
                /** Format: int32 */
                missing: number;
                /** Format: int32 */
                order: number;
            }[];
            /** @description Part of the lines that were earned through this service; null without any */
            earnedShare: number | null;
        };
        /** @description What one of the two thinks of a session; never leaves the pair */
        Feedback: {
            /**
             * @description Id of a session
             * @example ses_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            sessionId: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            personId: string;
            /** Format: int32 */
            rating: number;
            text: string | null;
            /**
             * @description private: for its author alone; pair: the other one reads it as well
             * @enum {string}
             */
            visibility: "private" | "pair";
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            givenAt: string;
        };
        /** @description A time that one of a pair keeps free for both while they make up their mind */
        Hold: {
            /**
             * @description Id of a hold
             * @example hld_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /**
             * @description Id of a mentorship
             * @example mts_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            mentorshipId: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            heldById: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            endsAt: string;
            /** Format: int32 */
            durationMinutes: number;
            /**
             * Format: date-time
             * @description From then on the time is free for everybody
             * @example 2026-11-30T09:00:00.000Z
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
        };
        /** @description A person with a standing place in a room */
        Host: {
            /**
             * @description Id of a room
             * @example rom_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            roomId: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            personId: string;
            /**
             * @description `owner` runs it, `regular` has a standing invitation, `former` had one
             * @enum {string}
             */
            standing: "owner" | "regular" | "former";
            /** @description Former hosts never */
            mayBringGuests: boolean;
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            updatedAt: string;
        };
        HostPlace: {
            /**
             * @description `owner` runs it, `regular` has a standing invitation, `former` had one
             * @enum {string}
             */
            standing: "owner" | "regular" | "former";
            /** @description Former hosts never */
            mayBringGuests: boolean;
        };
        /** @description What came of one file */
        Import: {
            /**
             * @description Id of an import
             * @example imp_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /** @enum {string} */
            kind: "people" | "rooms" | "hosts" | "exposure";
            dryRun: boolean;
            /**
             * @description `failed`: nothing was written
             * @enum {string}
             */
            status: "completed" | "failed";
            /** @description Of a dry run: what would be */
            counts: {
                /** Format: int32 */
                rows: number;
                /** Format: int32 */
                created: number;
                /** Format: int32 */
                updated: number;
                /** Format: int32 */
                unchanged: number;
                /** Format: int32 */
                deactivated: number;
                /** Format: int32 */
                failed: number;
            };
            /** @description Columns that were not read */
            unknownColumns: string[];
            /** @description What forbids the whole file: `too_many_absent` */
            problems: {
                code: string;
                detail: string;
            }[];
            /** @description The first rows that failed; `counts.failed` counts all */
            rows: {
                /**
                 * Format: int32
                 * @description Counted from 1, the header included
                 */
                line: number;
                externalId: string | null;
                /** @enum {string} */
                outcome: "failed";
                errors: {
                    /** @description Empty when it is the row as a whole */
                    column: string;
                    code: string;
                    detail: string;
                }[];
            }[];
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
        };
        /** @description A mentee asks for a mentor */
        MatchRequest: {
            /**
             * @description Id of a match request
             * @example mrq_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            menteeId: string;
            /** @description The most wanted first */
            wants: {
                /**
                 * @description Id of a room
                 * @example rom_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                roomId: string;
                /**
                 * Format: int32
                 * @description 1 heard, 2 sat in, 3 took part, 4 carries it
                 */
                depth: number;
            }[];
            goal: string;
            formats: ("conversation" | "walkthrough" | "brief" | "debrief" | "seat")[];
            constraints: {
                languages: string[] | null;
                minimumSharedHours: number | null;
            };
            /** @enum {string} */
            state: "open" | "offered" | "exhausted" | "matched" | "withdrawn" | "expired";
            /** @description When it ends by itself while nobody is asked */
            expiresAt: string | null;
            /** @description When it was matched, withdrawn or expired */
            closedAt: string | null;
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            updatedAt: string;
        };
        /** @description What happened to a request, in order */
        MatchRequestTimeline: {
            /** @enum {string} */
            state: "open" | "offered" | "exhausted" | "matched" | "withdrawn" | "expired";
            /** @description Where the request stands now, in words to the mentee */
            standing: string;
            data: {
                /**
                 * Format: date-time
                 * @example 2026-11-30T09:00:00.000Z
                 */
                at: string;
                type: string;
                /** @description What happened, in words to the mentee */
                text: string;
                offerId: string | null;
                mentorId: string | null;
            }[];
            /**
             * @description What the sentences are written in
             * @enum {string}
             */
            language: "en" | "de" | "fr" | "es";
        };
        /** @description Which features told good mentorships from others */
        MatchingReport: {
            /** Format: int32 */
            year: number;
            /** @description Of offers that ended in the year; null when fewer than five mentors were asked */
            answers: {
                /** Format: int32 */
                offers: number;
                /** Format: int32 */
                accepted: number;
                /** Format: int32 */
                declined: number;
                /** Format: int32 */
                expired: number;
                /** @description Of the clock, from offer to answer */
                medianAnswerHours: number | null;
            } | null;
            /** @description Null with fewer than 50, or fewer than 10 that were good or were not */
            mentorships: {
                /** Format: int32 */
                judged: number;
                /** Format: int32 */
                good: number;
            } | null;
            predictions: {
                feature: string;
                /** @description How many times as high the odds of a good mentorship are where the value is higher by 0.1, the other features held; low and high bound it with 95 % confidence */
                effect: {
                    estimate: number;
                    low: number;
                    high: number;
                } | null;
                /** @enum {string} */
                verdict: "better" | "worse" | "unclear";
                text: string;
            }[];
        };
        /** @description What the weights of an organization were from then on */
        MatchingWeightsVersion: {
            /** Format: int32 */
            number: number;
            /** @description As they were given; a feature that is not named has its default */
            weights: {
                [key: string]: number;
            };
            changedBy: {
                /** @enum {string} */
                kind: "client" | "person" | "system";
                id: string;
            };
            requestId: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            changedAt: string;
        };
        /** @description What somebody wants as a mentee. Having one is opting in */
        MenteeProfile: {
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            personId: string;
            /** @description The most wanted room first */
            wants: {
                /**
                 * @description Id of a room
                 * @example rom_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                roomId: string;
                /**
                 * Format: int32
                 * @description 1 heard, 2 sat in, 3 took part, 4 carries it
                 */
                depth: number;
            }[];
            goal: string | null;
            formats: ("conversation" | "walkthrough" | "brief" | "debrief" | "seat")[];
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            updatedAt: string;
        };
        /** @description What somebody offers as a mentor. Having one is opting in */
        MentorProfile: {
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            personId: string;
            /** @enum {string} */
            state: "active" | "paused";
            /** Format: int32 */
            capacity: number;
            formats: ("conversation" | "walkthrough" | "brief" | "debrief" | "seat")[];
            wishes: {
                departments: string[];
                levels: number[];
                roomIds: string[];
            };
            pausedAt: string | null;
            /** @description `unanswered_offers`: two offers in 30 days stayed without an answer */
            pauseReason: ("own" | "unanswered_offers") | null;
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            updatedAt: string;
        };
        /** @description An accepted pair of mentee and mentor */
        Mentorship: {
            /**
             * @description Id of a mentorship
             * @example mts_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            menteeId: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            mentorId: string;
            matchRequestId: string | null;
            offerId: string | null;
            goal: string;
            roomIds: string[];
            /** @enum {string} */
            state: "active" | "paused" | "completed" | "ended";
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            startedAt: string;
            /** Format: date */
            endsOn: string;
            pausedAt: string | null;
            endedAt: string | null;
            endedBy: ("mentee" | "mentor" | "organization") | null;
            endReason: string | null;
            /** @description From the one who ended it to the other; shown only to the two */
            thanks: string | null;
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            updatedAt: string;
        };
        MentorshipEnding: {
            reason: string;
            /** @description A word to the other one */
            thanks?: string;
        };
        /** @description What was really sent for a reminder, or for several */
        Message: {
            /**
             * @description Id of a message
             * @example msg_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /** @description The reminder’s; `digest` for several in one */
            kind: string;
            /** @enum {string} */
            channel: "mail" | "slack" | "teams" | "webhook";
            /** @description Null for mail */
            channelId: string | null;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            receiverId: string;
            to: {
                name: string;
                address: string;
            };
            /** @description Id of what it is about; of a digest, its receiver */
            subjectId: string;
            subject: string;
            text: string;
            html: string;
            invitation: {
                /** @enum {string} */
                method: "REQUEST" | "CANCEL";
                ics: string;
            } | null;
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "failed" | "unknown" | "suppressed";
            /** @description Why it is not sent */
            reason: string | null;
            /** @description What the receiver’s mail server reported after it was sent */
            bounce: string | null;
            /** Format: int32 */
            attempts: number;
            /** @description When its first reminder fell due, by the organization’s clock */
            dueAt: string | null;
            /**
             * Format: date-time
             * @description When it was written, by the organization’s clock
             * @example 2026-11-30T09:00:00.000Z
             */
            toldAt: string;
            /** @description When it was taken by the mail server or the channel, by the real clock */
            sentAt: string | null;
        };
        NewAssignment: {
            /**
             * @description `total_score`: most pairs, then the highest total. `fair`: most pairs, then the badly served gain first. `stable`: no two would both rather have each other; may leave more unmatched
             * @default total_score
             * @enum {string}
             */
            objective?: "total_score" | "fair" | "stable";
            /**
             * Format: int32
             * @description Breaks ties of `stable`
             * @default 0
             */
            seed?: number;
        };
        NewAvailability: {
            /**
             * @description The person’s when left out; it then moves with the person
             * @example Europe/Berlin
             */
            timeZone?: string;
            weekly: {
                days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                start: string;
                end: string;
            }[];
            /**
             * @description Days with hours of their own; none at all means away
             * @default []
             */
            overrides?: {
                /** Format: date */
                date: string;
                hours: {
                    start: string;
                    end: string;
                }[];
            }[];
            /** @description Whole days on the walls of timeZone, or from one instant to another */
            outOfOffice?: ({
                /** Format: date */
                firstDate: string;
                /**
                 * Format: date
                 * @description Included
                 */
                lastDate: string;
            } | {
                /**
                 * Format: date-time
                 * @example 2026-11-30T09:00:00.000Z
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @example 2026-11-30T09:00:00.000Z
                 */
                endsAt: string;
            })[];
            /**
             * Format: int32
             * @description No session is booked later than this before its start
             * @default 60
             */
            minimumNoticeMinutes?: number;
            /**
             * Format: int32
             * @description No session is booked further ahead
             * @default 28
             */
            horizonDays?: number;
            /**
             * Format: int32
             * @description Kept free before each session
             * @default 0
             */
            bufferBeforeMinutes?: number;
            /**
             * Format: int32
             * @description Kept free after each session
             * @default 0
             */
            bufferAfterMinutes?: number;
            /**
             * @description On one date of timeZone; null: any number
             * @default null
             */
            mostSessionsPerDay?: number | null;
            /**
             * @description From Monday to Sunday; null: any number
             * @default null
             */
            mostSessionsPerWeek?: number | null;
            /**
             * Format: int32
             * @description So much of the person’s own hours lies between the booking and the start, to prepare in
             * @default 0
             */
            preparationLeadMinutes?: number;
        };
        NewBusyImport: {
            /** @description An iCalendar file at an https (or webcal) address, such as the secret address of a calendar */
            address: string;
            /**
             * Format: int32
             * @description How often it is fetched, more or less
             * @default 60
             */
            refreshMinutes?: number;
        };
        NewCalendarAccount: {
            /** @enum {string} */
            provider: "google" | "microsoft";
        };
        NewChannel: {
            /** @enum {string} */
            kind: "slack" | "teams" | "webhook";
            name: string;
            /** @description Where to post to; kept encrypted, and never shown again */
            address: string;
            /** @description Whose own it is. To what many read goes only who is told what, without links that act for them */
            personId?: string | null;
            /**
             * @description Which kinds go this way, such as `session.upcoming`; empty for all. What brings a calendar invitation is always mail
             * @default []
             */
            messageKinds?: string[];
        };
        NewClient: {
            name: string;
            scopes: ("organizations:read" | "organizations:write" | "clients:write" | "audit:read" | "events:read" | "people:read" | "people:write" | "people:erase" | "people:act_as" | "imports:write" | "rooms:read" | "rooms:write" | "exposure:read" | "exposure:write" | "matching:read" | "matching:write" | "cohorts:read" | "cohorts:write" | "mentorships:read" | "mentorships:write" | "sessions:read" | "sessions:write" | "reminders:read" | "reminders:write" | "messages:write" | "reports:read" | "operations:read" | "queues:read" | "sandbox:write")[];
            /**
             * @description Binds the client to one organization
             * @example org_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            organizationId?: string;
        };
        NewCohort: {
            name: string;
            goal?: string;
            /** @description For mentees whose profile names none */
            formats?: ("conversation" | "walkthrough" | "brief" | "debrief" | "seat")[];
        };
        NewDoNotMatchPair: {
            personIds: string[];
        };
        NewExposureEntry: {
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            personId: string;
            /**
             * @description Id of a room
             * @example rom_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            roomId: string;
            /**
             * Format: int32
             * @description 0 none, 1 heard, 2 sat in, 3 took part, 4 carries it
             * @enum {integer}
             */
            depth: 0 | 1 | 2 | 3 | 4;
            /** Format: int32 */
            minutes: number;
            /**
             * Format: date
             * @description Not later than today where the person is
             */
            occurredOn: string;
            note?: string | null;
            /**
             * @description Takes the place of this line; depth 0 takes it back
             * @example exp_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            corrects?: string;
        };
        NewFeedback: {
            /** Format: int32 */
            rating: number;
            text?: string | null;
            /**
             * @description private: for its author alone; pair: the other one reads it as well
             * @default private
             * @enum {string}
             */
            visibility?: "private" | "pair";
        };
        NewHold: {
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            startsAt: string;
            /** Format: int32 */
            durationMinutes: number;
            /**
             * @description Of a machine: for whom it speaks. The mentee unless told
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            heldById?: string;
            /** @description As in a booking */
            outsideWorkingHours?: boolean;
        };
        NewMatchRequest: {
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            menteeId: string;
            /** @description The most wanted first; those of the mentee profile when left out */
            wants?: {
                /**
                 * @description Id of a room
                 * @example rom_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                roomId: string;
                /**
                 * Format: int32
                 * @description 1 heard, 2 sat in, 3 took part, 4 carries it
                 */
                depth: number;
            }[];
            /** @description That of the mentee profile when left out */
            goal?: string;
            /** @description Those of the mentee profile when left out */
            formats?: ("conversation" | "walkthrough" | "brief" | "debrief" | "seat")[];
            constraints?: {
                /** @description Only these will do, whatever else the mentee speaks */
                languages?: string[];
                /** @description Working hours a week to share, when more than the organization asks for */
                minimumSharedHours?: number;
            };
        };
        NewMenteeProfile: {
            /** @description The most wanted room first */
            wants: {
                /**
                 * @description Id of a room
                 * @example rom_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                roomId: string;
                /**
                 * Format: int32
                 * @description 1 heard, 2 sat in, 3 took part, 4 carries it
                 */
                depth: number;
            }[];
            /** @default null */
            goal?: string | null;
            /**
             * @description None: any will do
             * @default []
             */
            formats?: ("conversation" | "walkthrough" | "brief" | "debrief" | "seat")[];
        };
        NewMentorProfile: {
            /**
             * Format: int32
             * @description The most mentees at one time
             */
            capacity: number;
            /**
             * @default [
             *       "conversation"
             *     ]
             */
            formats?: ("conversation" | "walkthrough" | "brief" | "debrief" | "seat")[];
            /**
             * @description Whom they would like best; what is left out or empty is no wish
             * @default {}
             */
            wishes?: {
                /** @default [] */
                departments?: string[];
                /** @default [] */
                levels?: number[];
                roomIds?: string[];
            };
        };
        NewOrganization: {
            /**
             * @default live
             * @enum {string}
             */
            kind?: "live" | "sandbox";
            name: string;
            /** @example Europe/Berlin */
            timeZone: string;
            /** @description Days on which offers run and nudges are sent */
            workingDays?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            /** @description Days that count as no working days */
            holidays?: string[];
            /** @description Working hours a week that a mentee and a mentor must share */
            minimumSharedHours?: number;
            /** @description Weight of a matching feature by its name; missing ones have the default */
            matchingWeights?: {
                [key: string]: number;
            };
        };
        NewPerson: {
            /** @description Id in the HR system */
            externalId: string;
            name: string;
            /** Format: email */
            email: string;
            /**
             * @description The organization’s when left out
             * @example Europe/Berlin
             */
            timeZone?: string;
            /** @default [] */
            languages?: string[];
            /** @default null */
            department?: string | null;
            /** @default null */
            title?: string | null;
            /** @default null */
            level?: number | null;
            managerId?: string | null;
            /** @default null */
            hireDate?: string | null;
            /**
             * @description Anything else HR wants to keep. Never an input to matching
             * @default {}
             */
            attributes?: {
                [key: string]: string | number | boolean;
            };
        };
        NewPreferences: {
            /** @description Nothing is sent from start to end, in the person’s time zone; null for no quiet hours */
            quietHours: {
                start: string;
                end: string;
            } | null;
            /**
             * @description Null: the first of the person’s languages that there are texts in
             * @default null
             */
            locale?: ("en" | "de" | "fr" | "es") | null;
            /**
             * @description What may be used to reach them, `mail` first for mail alone; null: as the organization has it
             * @default null
             */
            channels?: ("mail" | "slack" | "teams" | "webhook")[] | null;
            /**
             * @description What is not urgent comes at this hour of their day as one message; null: each at its time
             * @default null
             */
            digest?: {
                /** Format: int32 */
                hour: number;
            } | null;
            /**
             * @description Before this day only what is essential comes; then what still matters
             * @default null
             */
            pausedUntil?: string | null;
            /**
             * @description Kinds of reminders that they do without
             * @default []
             */
            unsubscribed?: ("request.stale" | "offer.nudge" | "offer.expired" | "session.upcoming" | "session.prepare" | "session.unresolved" | "session.debrief" | "session.feedback" | "mentorship.first_session" | "mentorship.quiet" | "mentorship.checkpoint")[];
        };
        NewRoom: {
            name: string;
            /**
             * @description The part of the business whose decisions are made here
             * @enum {string}
             */
            function: "board" | "executive" | "finance" | "sales" | "customer" | "product" | "partnerships" | "people" | "legal" | "mergers" | "operations" | "marketing";
            /** @enum {string} */
            kind: "meeting" | "call" | "review" | "post_mortem" | "project" | "document";
            /**
             * @description Above `internal`, people read the name and generic words only
             * @enum {string}
             */
            sensitivity: "open" | "internal" | "customer_confidential" | "personal_data" | "inside_information" | "privileged";
            /** @description What your own system calls it; unique in the organization */
            externalId?: string | null;
            description?: string | null;
            whatYouSee?: string | null;
            whyItMatters?: string | null;
            whatToLookFor?: string | null;
            /**
             * Format: int32
             * @description Guests that one meeting has places for
             */
            guestSeats?: number;
        };
        NewSession: {
            /**
             * @description Id of a mentorship
             * @example mts_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            mentorshipId: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            startsAt: string;
            /** Format: int32 */
            durationMinutes: number;
            /** @enum {string} */
            kind: "conversation" | "walkthrough" | "brief" | "debrief";
            roomId?: string | null;
            agenda?: string | null;
            /**
             * @description Of a machine: for whom it speaks. The mentee unless told
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            proposedById?: string;
            /**
             * @description A hold that becomes this session. One that has ended reserves nothing any more
             * @example hld_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            holdId?: string;
            /** @description Both want this time although it is outside working hours */
            outsideWorkingHours?: boolean;
        };
        NewSessionSeries: {
            /**
             * @description Id of a mentorship
             * @example mts_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            mentorshipId: string;
            /**
             * Format: date
             * @description A date of the mentor; the first session is then or on the first `weekday` after
             */
            startsOn: string;
            /**
             * @description The one of `startsOn` unless told
             * @enum {string}
             */
            weekday?: "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
            localTime: string;
            /**
             * Format: int32
             * @default 1
             */
            everyWeeks?: number;
            /**
             * Format: int32
             * @description How many. Either this or `until`
             */
            count?: number;
            /**
             * Format: date
             * @description The last date
             */
            until?: string;
            /** Format: int32 */
            durationMinutes: number;
            /** @enum {string} */
            kind: "conversation" | "walkthrough" | "brief" | "debrief";
            roomId?: string | null;
            agenda?: string | null;
            /**
             * @description Of a machine: for whom it speaks. The mentee unless told
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            proposedById?: string;
            /** @description As in a booking */
            outsideWorkingHours?: boolean;
            /** @description Leave out what cannot be booked instead of refusing the whole */
            skipConflicts?: boolean;
        };
        NewSessionTime: {
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            startsAt: string;
            /** Format: int32 */
            durationMinutes?: number;
            /**
             * @description Of a machine: for whom it speaks. The mentee unless told
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            proposedById?: string;
            /** @description Of a machine: both have agreed to the new time already */
            confirmed?: boolean;
            /** @description Both want this time although it is outside working hours */
            outsideWorkingHours?: boolean;
        };
        NewSimulation: {
            /** @description All that would be saved; a feature that is not named has its default */
            weights: {
                [key: string]: number;
            };
            /**
             * Format: int32
             * @description How many mentees’ suggestions to look at; always the same ones
             * @default 50
             */
            sample?: number;
            /**
             * @description The latest that is not published, when left out
             * @example coh_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            cohortId?: string;
        };
        /** @description When a nudge comes: exactly one of the four counts */
        NudgeTime: {
            /** @description What it counts from, such as `starts` */
            from?: string;
            /**
             * Format: int32
             * @description Before the moment when negative
             */
            hours?: number;
            /**
             * Format: int32
             * @description At the same wall time of the receiver; negative: before
             */
            days?: number;
            /**
             * Format: int32
             * @description Of the receiver, at the same wall time
             */
            workingDays?: number;
            /**
             * @description Nine o’clock of the receiver’s next working day
             * @constant
             */
            workingMorning?: "next";
        };
        /** @description RFC 6749, section 5.2 */
        OAuthError: {
            error: string;
            error_description: string;
        };
        /** @description A match request put to one mentor, who answers before it expires */
        Offer: {
            /**
             * @description Id of an offer
             * @example off_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /**
             * @description Id of a match request
             * @example mrq_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            matchRequestId: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            menteeId: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            mentorId: string;
            /** @description Place in the mentee’s order; the mentor does not see it */
            rank: number | null;
            /** @enum {string} */
            state: "queued" | "pending" | "accepted" | "declined" | "expired" | "withdrawn";
            /** @description Null until its turn */
            offeredAt: string | null;
            expiresAt: string | null;
            answeredAt: string | null;
            endedAt: string | null;
            declineReason: ("no_time" | "not_the_right_person" | "room_not_open" | "already_mentoring" | "conflict_of_interest" | "other") | null;
            /** @description Whom the mentor thinks a better fit */
            suggestedPersonId: string | null;
            /** @description taken_back, request_withdrawn, another_accepted, or the rule that came to apply */
            withdrawnBecause: string | null;
            /** @description What came of it */
            mentorshipId: string | null;
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            updatedAt: string;
        };
        OfferDecline: {
            /** @enum {string} */
            reason: "no_time" | "not_the_right_person" | "room_not_open" | "already_mentoring" | "conflict_of_interest" | "other";
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            suggestedPersonId?: string;
        };
        /** @description The offers of one ranking, in order */
        Offers: {
            data: components["schemas"]["Offer"][];
        };
        /** @description Work that takes longer than a request */
        Operation: {
            /**
             * @description Id of an operation
             * @example opn_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /** @example assignment.run */
            kind: string;
            /** @description What it is about */
            subject: {
                type: string;
                id: string;
            };
            /** @enum {string} */
            status: "queued" | "running" | "succeeded" | "failed" | "cancelled";
            /**
             * Format: int32
             * @description Per cent
             */
            progress: number;
            /** @description What came of it, once it has succeeded */
            result: {
                [key: string]: unknown;
            } | null;
            /** @description Why it came to nothing, once it has failed */
            problem: {
                code: string;
                detail: string;
            } | null;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
            endedAt: string | null;
        };
        /** @description One employer: the tenant */
        Organization: {
            /**
             * @description Id of an organization
             * @example org_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /** @enum {string} */
            kind: "live" | "sandbox";
            name: string;
            /** @example Europe/Berlin */
            timeZone: string;
            /** @description Days on which offers run and nudges are sent */
            workingDays: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            /** @description Days that count as no working days */
            holidays: string[];
            /** @description Working hours a week that a mentee and a mentor must share */
            minimumSharedHours: number;
            /** @description Weight of a matching feature by its name; missing ones have the default */
            matchingWeights: {
                [key: string]: number;
            };
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            updatedAt: string;
        };
        OrganizationChanges: {
            name?: string;
            /** @example Europe/Berlin */
            timeZone?: string;
            /** @description Days on which offers run and nudges are sent */
            workingDays?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            /** @description Days that count as no working days */
            holidays?: string[];
            /** @description Working hours a week that a mentee and a mentor must share */
            minimumSharedHours?: number;
            /** @description Weights by the name of the matching feature; null takes one back to its default */
            matchingWeights?: {
                [key: string]: number | null;
            };
        };
        /** @description An employee as HR knows them. A person sees of others only name, title, department and time zone */
        Person: {
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /** @description Id in the HR system */
            externalId: string | null;
            name: string;
            email: string | null;
            timeZone: string;
            languages: string[];
            department: string | null;
            title: string | null;
            level: number | null;
            managerId: string | null;
            hireDate: string | null;
            attributes: {
                [key: string]: string | number | boolean;
            };
            /** @description Since when the person is no longer there */
            leftAt: string | null;
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            updatedAt: string;
        };
        /** @description JSON merge patch (RFC 7396) */
        PersonChanges: {
            /** @description Id in the HR system */
            externalId?: string;
            name?: string;
            /** Format: email */
            email?: string;
            /** @example Europe/Berlin */
            timeZone?: string;
            languages?: string[];
            department?: string | null;
            title?: string | null;
            level?: number | null;
            managerId?: string | null;
            hireDate?: string | null;
            /** @description Anything else HR wants to keep. Never an input to matching */
            attributes?: {
                [key: string]: (string | number | boolean) | null;
            };
        };
        /** @description A short token that acts as one person */
        PersonToken: {
            accessToken: string;
            /** @constant */
            tokenType: "Bearer";
            /**
             * Format: int32
             * @description Seconds
             */
            expiresIn: number;
        };
        /** @description How somebody wants to be reached */
        Preferences: {
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            personId: string;
            /** @description In the person’s time zone */
            quietHours: {
                start: string;
                end: string;
            } | null;
            /** @description Null: the first of the person’s languages that there are texts in */
            locale: ("en" | "de" | "fr" | "es") | null;
            /** @description What may be used to reach them, `mail` first for mail alone; null: as the organization has it */
            channels: ("mail" | "slack" | "teams" | "webhook")[] | null;
            /** @description What is not urgent comes at this hour of their day as one message; null: each at its time */
            digest: {
                /** Format: int32 */
                hour: number;
            } | null;
            /** @description Before this day only what is essential comes; then what still matters */
            pausedUntil: string | null;
            unsubscribed: string[];
            /**
             * Format: int32
             * @description 0: nothing was said, the defaults hold
             */
            version: number;
        };
        /** @description RFC 9457 problem details */
        Problem: {
            /** @description Names the kind of problem: urn:anteroom:problem:<code> */
            type: string;
            title: string;
            /** Format: int32 */
            status: number;
            detail: string;
            instance: string;
            /** @description Stable, snake_case, documented */
            code: string;
            requestId: string;
            /** @description All wrong fields at once */
            errors?: {
                /** @description JSON pointer into the body */
                pointer?: string;
                /** @description Name of a path, query or header parameter */
                parameter?: string;
                code: string;
                detail: string;
            }[];
            /** @description On 409: the state that did not allow the step */
            state?: string;
            /** @description On 409: what that state allows */
            allowed?: string[];
        } & {
            [key: string]: unknown;
        };
        Ranking: {
            /** @description In order; one is asked at a time */
            mentorIds: string[];
        };
        /** @description How far a person keeps the sessions that they agreed to */
        Reliability: {
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            personId: string;
            /** @description Null while nothing counts. Late counts half; who was excused has missed nothing */
            score: number | null;
            counts: {
                /** Format: int32 */
                attended: number;
                /** Format: int32 */
                late: number;
                /** Format: int32 */
                missed: number;
                /** Format: int32 */
                excused: number;
                /** Format: int32 */
                called_off: number;
            };
        };
        /** @description One thing to be told to one person at one time because of one state */
        Reminder: {
            /**
             * @description Id of a reminder
             * @example rem_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            kind: string;
            /** @description Which of several of its kind: `before_24h` */
            step: string;
            /** @description What calls for it */
            while: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            receiverId: string;
            /** @description Id of the match request, offer, session, series or mentorship that it is about */
            subjectId: string;
            /**
             * Format: int32
             * @description The sequence of the session that it is about
             */
            subjectVersion: number | null;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            dueAt: string;
            /** @description When it would have come but for quiet hours, days off, a pause or a digest */
            movedFrom: string | null;
            /** @description It comes in the message of this moment with others */
            digestAt: string | null;
            /** @description When the receiver wants to be told again */
            snoozedUntil: string | null;
            /**
             * Format: date-time
             * @description It is not sent from here on
             * @example 2026-11-30T09:00:00.000Z
             */
            meaninglessAfter: string;
            /** @enum {string} */
            urgency: "normal" | "urgent";
            /**
             * @description `sent`: in a message, which may still be on its way; `failed`: in one that can be sent again
             * @enum {string}
             */
            state: "planned" | "sent" | "suppressed" | "failed" | "cancelled";
            /** @description Why it was suppressed or has failed */
            reason: string | null;
            /** @description An answer to somebody’s act, which always comes; others are nudges */
            essential: boolean;
            messageId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            plannedAt: string;
            settledAt: string | null;
        };
        /** @description Who is told what and when, as it holds in the organization */
        ReminderPolicy: {
            /**
             * Format: int32
             * @description 0: the default policy
             */
            version: number;
            savedAt: string | null;
            savedBy: {
                /** @enum {string} */
                kind: "client" | "person" | "system";
                id: string;
            } | null;
            /**
             * Format: int32
             * @description What falls due to one person within so many minutes and is not urgent becomes one message; 0: each by itself
             */
            digestWindowMinutes: number;
            rules: components["schemas"]["ReminderRule"][];
            changes: components["schemas"]["ReminderPolicyChanges"];
        };
        /** @description What an organization has otherwise than the default policy */
        ReminderPolicyChanges: {
            /**
             * Format: int32
             * @description What falls due to one person within so many minutes and is not urgent becomes one message; 0: each by itself
             */
            digestWindowMinutes?: number;
            /** @description By kind; what is not named follows the default policy */
            rules?: {
                "request.stale"?: components["schemas"]["ReminderRuleChanges"];
                "offer.nudge"?: components["schemas"]["ReminderRuleChanges"];
                "offer.expired"?: components["schemas"]["ReminderRuleChanges"];
                "session.proposed"?: components["schemas"]["ReminderRuleChanges"];
                "series.proposed"?: components["schemas"]["ReminderRuleChanges"];
                "session.upcoming"?: components["schemas"]["ReminderRuleChanges"];
                "session.prepare"?: components["schemas"]["ReminderRuleChanges"];
                "session.unresolved"?: components["schemas"]["ReminderRuleChanges"];
                "session.debrief"?: components["schemas"]["ReminderRuleChanges"];
                "session.feedback"?: components["schemas"]["ReminderRuleChanges"];
                "mentorship.first_session"?: components["schemas"]["ReminderRuleChanges"];
                "mentorship.quiet"?: components["schemas"]["ReminderRuleChanges"];
                "mentorship.checkpoint"?: components["schemas"]["ReminderRuleChanges"];
            };
        };
        ReminderPolicyPreview: {
            /**
             * Format: int32
             * @description Requests, offers, sessions, series and mentorships looked at
             */
            subjects: number;
            /** @description False when there are more than a preview looks at */
            complete: boolean;
            kinds: {
                /** @enum {string} */
                kind: "request.stale" | "offer.made" | "offer.nudge" | "offer.expired" | "offer.accepted" | "offer.moved_on" | "request.exhausted" | "session.proposed" | "session.invitation" | "session.moved" | "session.cancelled" | "session.declined" | "series.proposed" | "series.invitation" | "series.cancelled" | "series.declined" | "session.upcoming" | "session.prepare" | "session.unresolved" | "session.debrief" | "session.feedback" | "mentorship.first_session" | "mentorship.quiet" | "mentorship.checkpoint" | "mentorship.concluded";
                /** Format: int32 */
                added: number;
                /** Format: int32 */
                moved: number;
                /** Format: int32 */
                cancelled: number;
            }[];
            sample: {
                /** @enum {string} */
                kind: "request.stale" | "offer.made" | "offer.nudge" | "offer.expired" | "offer.accepted" | "offer.moved_on" | "request.exhausted" | "session.proposed" | "session.invitation" | "session.moved" | "session.cancelled" | "session.declined" | "series.proposed" | "series.invitation" | "series.cancelled" | "series.declined" | "session.upcoming" | "session.prepare" | "session.unresolved" | "session.debrief" | "session.feedback" | "mentorship.first_session" | "mentorship.quiet" | "mentorship.checkpoint" | "mentorship.concluded";
                step: string;
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                receiverId: string;
                subjectId: string;
                /** @description When it is due now; null for one that is added */
                before: string | null;
                /** @description When it would be due; null for one that is cancelled */
                after: string | null;
            }[];
        };
        ReminderPolicyVersion: {
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            savedAt: string;
            savedBy: {
                /** @enum {string} */
                kind: "client" | "person" | "system";
                id: string;
            };
            changes: components["schemas"]["ReminderPolicyChanges"];
        };
        ReminderRule: {
            /** @enum {string} */
            kind: "request.stale" | "offer.made" | "offer.nudge" | "offer.expired" | "offer.accepted" | "offer.moved_on" | "request.exhausted" | "session.proposed" | "session.invitation" | "session.moved" | "session.cancelled" | "session.declined" | "series.proposed" | "series.invitation" | "series.cancelled" | "series.declined" | "session.upcoming" | "session.prepare" | "session.unresolved" | "session.debrief" | "session.feedback" | "mentorship.first_session" | "mentorship.quiet" | "mentorship.checkpoint" | "mentorship.concluded";
            /** @description Whom it tells: `both`, or `silent` for who has given no feedback */
            to: string;
            /** @description What calls for it; when that ends, what is planned is cancelled */
            while: string;
            steps: {
                step: string;
                /** @description What it counts from, such as `starts` */
                from: string;
                hours?: number;
                /**
                 * Format: int32
                 * @description At the same wall time of the receiver; negative: before
                 */
                days?: number;
                /**
                 * Format: int32
                 * @description Of the receiver, at the same wall time
                 */
                workingDays?: number;
                /**
                 * @description Nine o’clock of the receiver’s next working day
                 * @constant
                 */
                workingMorning?: "next";
                /**
                 * @description Urgent ones come also at night
                 * @enum {string}
                 */
                urgency: "normal" | "urgent";
                /** @description Whether it can be changed; the others answer somebody’s act */
                nudge: boolean;
            }[];
            /** @description From then on it means nothing any more, and is dropped */
            until: {
                /** @description What it counts from, such as `starts` */
                from: string;
                hours: number;
            };
            /** Format: int32 */
            cap: number;
            workingDaysOnly: boolean;
            /**
             * @description `mail` where an invitation goes along
             * @enum {string}
             */
            channel: "mail" | "preferred";
            /** @description Whether people can do without it */
            optional: boolean;
        };
        ReminderRuleChanges: {
            /** @description False: no nudges of this kind */
            enabled?: boolean;
            /** @description Instead of those of the default policy */
            nudges?: components["schemas"]["NudgeTime"][];
            /**
             * Format: int32
             * @description Nudges for one cause
             */
            cap?: number;
            workingDaysOnly?: boolean;
        };
        /** @description A place where decisions get made */
        Room: {
            /**
             * @description Id of a room
             * @example rom_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            name: string;
            /**
             * @description The part of the business whose decisions are made here
             * @enum {string}
             */
            function: "board" | "executive" | "finance" | "sales" | "customer" | "product" | "partnerships" | "people" | "legal" | "mergers" | "operations" | "marketing";
            /** @enum {string} */
            kind: "meeting" | "call" | "review" | "post_mortem" | "project" | "document";
            /**
             * @description Above `internal`, people read the name and generic words only
             * @enum {string}
             */
            sensitivity: "open" | "internal" | "customer_confidential" | "personal_data" | "inside_information" | "privileged";
            /** @description What your own system calls it; unique in the organization */
            externalId: string | null;
            description: string | null;
            whatYouSee: string | null;
            whyItMatters: string | null;
            whatToLookFor: string | null;
            /**
             * Format: int32
             * @description Guests that one meeting has places for
             */
            guestSeats: number;
            /** @description The entry of the starter catalogue it was taken over from */
            catalogueSlug: string | null;
            archivedAt: string | null;
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            updatedAt: string;
        };
        RoomChanges: {
            name?: string;
            /**
             * @description The part of the business whose decisions are made here
             * @enum {string}
             */
            function?: "board" | "executive" | "finance" | "sales" | "customer" | "product" | "partnerships" | "people" | "legal" | "mergers" | "operations" | "marketing";
            /** @enum {string} */
            kind?: "meeting" | "call" | "review" | "post_mortem" | "project" | "document";
            /**
             * @description Above `internal`, people read the name and generic words only
             * @enum {string}
             */
            sensitivity?: "open" | "internal" | "customer_confidential" | "personal_data" | "inside_information" | "privileged";
            /** @description What your own system calls it; unique in the organization */
            externalId?: string | null;
            description?: string | null;
            whatYouSee?: string | null;
            whyItMatters?: string | null;
            whatToLookFor?: string | null;
            /**
             * Format: int32
             * @description Guests that one meeting has places for
             */
            guestSeats?: number;
        };
        /** @description The time of a sandbox organization; it stands still until it is moved */
        SandboxClock: {
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            now: string;
        };
        SeriesCancellation: {
            reason: string;
        };
        SeriesDecline: {
            /** @description Told to the one who proposed */
            reason?: string;
        };
        SeriesOccurrence: {
            /** Format: int32 */
            position: number;
            /**
             * Format: date-time
             * @description The start that the rule gives; RECURRENCE-ID in calendars
             * @example 2026-11-30T09:00:00.000Z
             */
            recursAt: string;
            sessionId: string | null;
            /** @description Another one than `recursAt` when it was moved */
            startsAt: string | null;
            state: ("proposed" | "confirmed" | "completed" | "no_show" | "declined" | "cancelled") | null;
            /** @description Why there is no session: the code of the refusal */
            leftOut: string | null;
        };
        /** @description One booked time of a mentorship */
        Session: {
            /**
             * @description Id of a session
             * @example ses_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /**
             * @description Id of a mentorship
             * @example mts_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            mentorshipId: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            menteeId: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            mentorId: string;
            /** @enum {string} */
            kind: "conversation" | "walkthrough" | "brief" | "debrief";
            roomId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            endsAt: string;
            /** Format: int32 */
            durationMinutes: number;
            agenda: string | null;
            /** @enum {string} */
            state: "proposed" | "confirmed" | "completed" | "no_show" | "declined" | "cancelled";
            /**
             * Format: int32
             * @description One more with each move
             */
            sequence: number;
            /** @description UID in calendars; the same through every move */
            calendarUid: string;
            /**
             * @description Who proposed the present time; the other one answers
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            proposedById: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            proposedAt: string;
            confirmedAt: string | null;
            movedAt: string | null;
            /** @description When it was declined or cancelled */
            calledOffAt: string | null;
            calledOffById: string | null;
            /** @description Why it was declined or cancelled */
            cancelReason: string | null;
            attendance: {
                /** @enum {string} */
                state: "unknown" | "one_sided" | "agreed" | "disputed";
                menteeSays: components["schemas"]["AttendanceAccount"] | null;
                mentorSays: components["schemas"]["AttendanceAccount"] | null;
            };
            /** @description The note itself is for the pair alone */
            debriefWrittenAt: string | null;
            menteeFeedbackAt: string | null;
            mentorFeedbackAt: string | null;
            seriesId: string | null;
            seriesPosition: number | null;
            /** @description The start that its series gave it; RECURRENCE-ID in calendars */
            recursAt: string | null;
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            updatedAt: string;
        };
        /** @description held: false without more says that it was called off, and nobody missed it */
        SessionAttendance: {
            held: boolean;
            /** @enum {string} */
            mentee?: "attended" | "late" | "missed" | "excused" | "called_off";
            /** @enum {string} */
            mentor?: "attended" | "late" | "missed" | "excused" | "called_off";
            /**
             * @description Of a machine: whose word it brings. Without it, it speaks for both
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            personId?: string;
        };
        SessionCancellation: {
            reason: string;
        };
        SessionDecline: {
            reason?: string;
        };
        SessionFeedback: {
            data: components["schemas"]["Feedback"][];
        };
        /** @description Sessions every so many weeks at one time on the mentor’s wall */
        SessionSeries: {
            /**
             * @description Id of a session series
             * @example ser_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            id: string;
            /**
             * @description Id of a mentorship
             * @example mts_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            mentorshipId: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            menteeId: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            mentorId: string;
            /**
             * @description Id of a person
             * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
             */
            proposedById: string;
            /** Format: date */
            startsOn: string;
            /** @enum {string} */
            weekday: "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
            localTime: string;
            /** @example Europe/Berlin */
            timeZone: string;
            /** Format: int32 */
            everyWeeks: number;
            /** @description RRULE of RFC 5545 */
            rule: string;
            /** Format: int32 */
            durationMinutes: number;
            /** @enum {string} */
            kind: "conversation" | "walkthrough" | "brief" | "debrief";
            roomId: string | null;
            agenda: string | null;
            occurrences: components["schemas"]["SeriesOccurrence"][];
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            createdAt: string;
        };
        /** @description What other weights would change */
        Simulation: {
            suggestions: {
                /** Format: int32 */
                examined: number;
                /** @description Mentees who would be shown other mentors, or the same in another order */
                changed: {
                    /**
                     * @description Id of a person
                     * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                     */
                    menteeId: string;
                    /** @description Best first */
                    before: {
                        /**
                         * @description Id of a person
                         * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                         */
                        mentorId: string;
                        score: number;
                    }[];
                    /** @description Best first */
                    after: {
                        /**
                         * @description Id of a person
                         * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                         */
                        mentorId: string;
                        score: number;
                    }[];
                }[];
            };
            cohort: {
                /**
                 * @description Id of a cohort
                 * @example coh_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                cohortId: string;
                /** @description With the weights in force, by their own scores */
                before: {
                    /** Format: int32 */
                    pairs: number;
                    totalScore: number;
                    spread: {
                        minimum: number;
                        lowerQuartile: number;
                        median: number;
                        upperQuartile: number;
                        mean: number;
                    } | null;
                };
                /** @description With the weights given, by their own scores */
                after: {
                    /** Format: int32 */
                    pairs: number;
                    totalScore: number;
                    spread: {
                        minimum: number;
                        lowerQuartile: number;
                        median: number;
                        upperQuartile: number;
                        mean: number;
                    } | null;
                };
                /** Format: int32 */
                kept: number;
                /** Format: int32 */
                changed: number;
                /** Format: int32 */
                newlyMatched: number;
                /** Format: int32 */
                newlyUnmatched: number;
                /** @description False when the time was up before the best was proven */
                complete: boolean;
                /** @description Mentees who would get another mentor, one or none; their mentors */
                changes: {
                    /**
                     * @description Id of a person
                     * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                     */
                    menteeId: string;
                    before: string | null;
                    after: string | null;
                }[];
            } | null;
        };
        /** @description A time that can be booked now */
        Slot: {
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @example 2026-11-30T09:00:00.000Z
             */
            endsAt: string;
            local: {
                /**
                 * @description The start on the walls of timeZone
                 * @example 2026-11-30T10:00
                 */
                localDateTime: string;
                timeZone: string;
            };
        };
        Slots: {
            data: components["schemas"]["Slot"][];
            /** @description The best for all: inside their working days, not at the edges of them, soon, and on different dates */
            suggested: components["schemas"]["Slot"][];
        };
        /** @description Ranked mentors for a match request, and why */
        Suggestions: {
            /** @description Best first */
            data: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                mentorId: string;
                mentor: {
                    /**
                     * @description Id of a person
                     * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                     */
                    id: string;
                    name: string;
                    title: string | null;
                    department: string | null;
                    timeZone: string;
                };
                /** @description The sum of the points of its reasons */
                score: number;
                /** @description Most points first */
                reasons: {
                    feature: string;
                    value: number;
                    /** @description The most points that the feature can give */
                    weight: number;
                    points: number;
                    /** @description One sentence to the mentee */
                    text: string;
                }[];
            }[];
            /** @description How many mentors each rule keeps away, each counted once */
            excluded: {
                [key: string]: number;
            };
            /**
             * @description What the sentences are written in
             * @enum {string}
             */
            language: "en" | "de" | "fr" | "es";
        };
    };
    responses: {
        /** @description Malformed request */
        Problem400: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No valid credential */
        Problem401: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The credential does not allow this */
        Problem403: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No such thing in this organization */
        Problem404: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request came too slowly */
        Problem408: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The present state does not allow this */
        Problem409: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What was here is kept no longer */
        Problem410: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description If-Match names an older version */
        Problem412: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large */
        Problem413: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This content type is not read here */
        Problem415: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One or more fields are wrong */
        Problem422: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description If-Match is missing */
        Problem428: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests */
        Problem429: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A fault on our side */
        Problem500: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Temporarily unavailable */
        Problem503: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Names this request in our log and audit trail */
        "Request-Id": string;
        /** @description What is left of the quota: `"default";r=599;t=42` */
        RateLimit: string;
        /** @description The quota: `"default";q=600;w=60` */
        "RateLimit-Policy": string;
        /** @description Seconds to wait */
        "Retry-After": string;
        /** @description The version, for If-Match and If-None-Match */
        ETag: string;
        /** @description Where the new thing is */
        Location: string;
        /** @description The next page: `</v1/people?cursor=…>; rel="next"` */
        Link: string;
        /** @description What the sentences are written in */
        "Content-Language": string;
        /** @description `true` when this is the stored answer of an earlier request with the same key */
        "Idempotent-Replayed": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createAccessToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    grant_type: string;
                    /** @description Scopes separated by spaces; all of the client’s when left out */
                    scope?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            /** @description Success */
            400: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description Success */
            401: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: {
                            kty: string;
                            crv: string;
                            x: string;
                            y: string;
                            kid: string;
                            use: string;
                            alg: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            408: components["responses"]["Problem408"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listOrganizations: {
        parameters: {
            query?: {
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Organization"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrganization"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an organization
                 * @example org_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Not changed since the version in If-None-Match */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeOrganization: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was last read */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id of an organization
                 * @example org_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationChanges"];
                "application/merge-patch+json": components["schemas"]["OrganizationChanges"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listClients: {
        parameters: {
            query?: {
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Client"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClient"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientWithSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a client
                 * @example cli_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    revokeClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a client
                 * @example cli_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description Number of the last event you have */
                after?: number;
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Event"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditEntry"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPeople: {
        parameters: {
            query?: {
                externalId?: string;
                department?: string;
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                managerId?: string;
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Person"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Not changed since the version in If-None-Match */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description The ETag that was last read */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChanges"];
                "application/merge-patch+json": components["schemas"]["PersonChanges"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deactivatePerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reactivatePerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createPersonToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonToken"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    erasePerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMentorProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentorProfile"];
                };
            };
            /** @description Not changed since the version in If-None-Match */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveMentorProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description The ETag that was last read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMentorProfile"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentorProfile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    removeMentorProfile: {
        parameters: {
            query?: never;
            header: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description The ETag that was last read */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    pauseMentor: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentorProfile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resumeMentor: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentorProfile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMenteeProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MenteeProfile"];
                };
            };
            /** @description Not changed since the version in If-None-Match */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveMenteeProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description The ETag that was last read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMenteeProfile"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MenteeProfile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    removeMenteeProfile: {
        parameters: {
            query?: never;
            header: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description The ETag that was last read */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getAvailability: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Availability"];
                };
            };
            /** @description Not changed since the version in If-None-Match */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveAvailability: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description The ETag that was last read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAvailability"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Availability"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            /** @description Not changed since the version in If-None-Match */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    savePreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description The ETag that was last read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPreferences"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listDoNotMatchPairs: {
        parameters: {
            query?: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId?: string;
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DoNotMatchPair"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    addDoNotMatchPair: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDoNotMatchPair"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoNotMatchPair"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    removeDoNotMatchPair: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a do-not-match pair
                 * @example dnm_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                pairId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listBusyImports: {
        parameters: {
            query?: {
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BusyImport"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    addBusyImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBusyImport"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusyImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    uploadBusyImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        /** @description iCalendar (RFC 5545) in UTF-8 */
        requestBody: {
            content: {
                "text/calendar": string;
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusyImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getBusyImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
                /**
                 * @description Id of a busy import
                 * @example bim_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                busyImportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusyImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    removeBusyImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
                /**
                 * @description Id of a busy import
                 * @example bim_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                busyImportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    refreshBusyImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
                /**
                 * @description Id of a busy import
                 * @example bim_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                busyImportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusyImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCalendarAccounts: {
        parameters: {
            query?: {
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CalendarAccount"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    connectCalendarAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCalendarAccount"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarConsent"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCalendarAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
                /**
                 * @description Id of a calendar account
                 * @example cac_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                calendarAccountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAccount"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    disconnectCalendarAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
                /**
                 * @description Id of a calendar account
                 * @example cac_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                calendarAccountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    refreshCalendarAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
                /**
                 * @description Id of a calendar account
                 * @example cac_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                calendarAccountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAccount"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCatalogueRooms: {
        parameters: {
            query?: {
                function?: "board" | "executive" | "finance" | "sales" | "customer" | "product" | "partnerships" | "people" | "legal" | "mergers" | "operations" | "marketing";
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CatalogueRoom"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    adoptCatalogueRooms: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Adoption"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdoptionResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listRooms: {
        parameters: {
            query?: {
                function?: "board" | "executive" | "finance" | "sales" | "customer" | "product" | "partnerships" | "people" | "legal" | "mergers" | "operations" | "marketing";
                kind?: "meeting" | "call" | "review" | "post_mortem" | "project" | "document";
                externalId?: string;
                /** @description Part of the name, in any case */
                q?: string;
                /** @description `true` lists the archived rooms instead */
                archived?: "true" | "false";
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Room"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createRoom: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRoom"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRoom: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a room
                 * @example rom_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                roomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            /** @description Not changed since the version in If-None-Match */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    archiveRoom: {
        parameters: {
            query?: never;
            header: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description The ETag that was last read */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id of a room
                 * @example rom_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                roomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeRoom: {
        parameters: {
            query?: never;
            header: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description The ETag that was last read */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id of a room
                 * @example rom_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                roomId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomChanges"];
                "application/merge-patch+json": components["schemas"]["RoomChanges"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listHosts: {
        parameters: {
            query?: {
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a room
                 * @example rom_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                roomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Host"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getHost: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a room
                 * @example rom_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                roomId: string;
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Host"];
                };
            };
            /** @description Not changed since the version in If-None-Match */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    setHost: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description The ETag that was last read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id of a room
                 * @example rom_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                roomId: string;
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HostPlace"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Host"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    removeHost: {
        parameters: {
            query?: never;
            header: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description The ETag that was last read */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id of a room
                 * @example rom_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                roomId: string;
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listExposureEntries: {
        parameters: {
            query?: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId?: string;
                /**
                 * @description Id of a room
                 * @example rom_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                roomId?: string;
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ExposureEntry"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    addExposureEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExposureEntry"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExposureEntry"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getExposureEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of an exposure entry
                 * @example exp_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExposureEntry"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getExposureMap: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read or draw the exposure map of a person */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExposureMap"];
                    "image/svg+xml": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createImport: {
        parameters: {
            query: {
                kind: "people" | "rooms" | "hosts" | "exposure";
                /** @description Judge everything, write nothing */
                dryRun?: "true" | "false";
                /** @description Of people: who is not in the file has left; refused when that is more than one in ten */
                deactivateAbsent?: "true" | "false";
                onError?: "refuse" | "skip";
            };
            header: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description CSV with a header (UTF-8, commas), or one JSON object a line */
        requestBody: {
            content: {
                "text/csv": string;
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of an import
                 * @example imp_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listMatchRequests: {
        parameters: {
            query?: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                menteeId?: string;
                state?: "open" | "offered" | "exhausted" | "matched" | "withdrawn" | "expired";
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MatchRequest"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createMatchRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMatchRequest"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMatchRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a match request
                 * @example mrq_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                matchRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRequest"];
                };
            };
            /** @description Not changed since the version in If-None-Match */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMatchRequestTimeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a match request
                 * @example mrq_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                matchRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRequestTimeline"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdrawMatchRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a match request
                 * @example mrq_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                matchRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSuggestions: {
        parameters: {
            query?: {
                /** @description Over 50 means 50 */
                limit?: number;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a match request
                 * @example mrq_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                matchRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createOffers: {
        parameters: {
            query?: never;
            header: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key": string;
            };
            path: {
                /**
                 * @description Id of a match request
                 * @example mrq_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                matchRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Ranking"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offers"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listOffers: {
        parameters: {
            query?: {
                /**
                 * @description Id of a match request
                 * @example mrq_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                matchRequestId?: string;
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                mentorId?: string;
                state?: "queued" | "pending" | "accepted" | "declined" | "expired" | "withdrawn";
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Offer"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of an offer
                 * @example off_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            /** @description Not changed since the version in If-None-Match */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    acceptOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of an offer
                 * @example off_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    declineOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of an offer
                 * @example off_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferDecline"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdrawOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of an offer
                 * @example off_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCohorts: {
        parameters: {
            query?: {
                state?: "draft" | "assigned" | "published";
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Cohort"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createCohort: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCohort"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCohort: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a cohort
                 * @example coh_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                cohortId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            /** @description Not changed since the version in If-None-Match */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeCohort: {
        parameters: {
            query?: never;
            header: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description The ETag that was last read */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id of a cohort
                 * @example coh_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                cohortId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CohortChanges"];
                "application/merge-patch+json": components["schemas"]["CohortChanges"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCohortParticipants: {
        parameters: {
            query?: {
                part?: "mentee" | "mentor";
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a cohort
                 * @example coh_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                cohortId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CohortParticipant"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    enrolParticipants: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a cohort
                 * @example coh_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                cohortId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CohortMembers"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    dismissParticipants: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a cohort
                 * @example coh_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                cohortId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CohortMembers"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCohortDecisions: {
        parameters: {
            query?: {
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a cohort
                 * @example coh_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                cohortId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CohortDecision"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    pinCohortPair: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a cohort
                 * @example coh_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                cohortId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CohortPin"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    forbidCohortPair: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a cohort
                 * @example coh_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                cohortId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CohortPair"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    releaseCohortPair: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a cohort
                 * @example coh_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                cohortId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CohortPair"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAssignments: {
        parameters: {
            query?: {
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a cohort
                 * @example coh_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                cohortId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AssignmentSummary"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id of a cohort
                 * @example coh_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                cohortId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAssignment"];
            };
        };
        responses: {
            /** @description Success */
            202: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description What to write the sentences in, of `en`, `de`, `fr` and `es`; English unless told */
                "Accept-Language"?: string;
            };
            path: {
                /**
                 * @description Id of an assignment
                 * @example asg_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                assignmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Not changed since the version in If-None-Match */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAssignmentPairs: {
        parameters: {
            query?: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                mentorId?: string;
                outcome?: "published" | "refused";
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description What to write the sentences in, of `en`, `de`, `fr` and `es`; English unless told */
                "Accept-Language"?: string;
            };
            path: {
                /**
                 * @description Id of an assignment
                 * @example asg_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                assignmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AssignmentPair"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    streamAssignmentCandidates: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of an assignment
                 * @example asg_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                assignmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One JSON object on each line */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["AssignmentCandidate"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    cancelAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of an assignment
                 * @example asg_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                assignmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    publishAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description What to write the sentences in, of `en`, `de`, `fr` and `es`; English unless told */
                "Accept-Language"?: string;
            };
            path: {
                /**
                 * @description Id of an assignment
                 * @example asg_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                assignmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentPublishing"];
            };
        };
        responses: {
            /** @description Success */
            202: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listMatchingWeights: {
        parameters: {
            query?: {
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MatchingWeightsVersion"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    simulateWeights: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSimulation"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listMentorships: {
        parameters: {
            query?: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                menteeId?: string;
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                mentorId?: string;
                state?: "active" | "paused" | "completed" | "ended";
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Mentorship"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMentorship: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a mentorship
                 * @example mts_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                mentorshipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mentorship"];
                };
            };
            /** @description Not changed since the version in If-None-Match */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    pauseMentorship: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a mentorship
                 * @example mts_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                mentorshipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mentorship"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resumeMentorship: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a mentorship
                 * @example mts_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                mentorshipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mentorship"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    completeMentorship: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a mentorship
                 * @example mts_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                mentorshipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mentorship"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endMentorship: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a mentorship
                 * @example mts_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                mentorshipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MentorshipEnding"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mentorship"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /**
                 * @description Id of a mentorship
                 * @example mts_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                mentorshipId?: string;
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                menteeId?: string;
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                mentorId?: string;
                /**
                 * @description Id of a session series
                 * @example ser_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                seriesId?: string;
                state?: "proposed" | "confirmed" | "completed" | "no_show" | "declined" | "cancelled";
                /** @description `disputed` is for the coordinator to look at */
                attendance?: "unknown" | "one_sided" | "agreed" | "disputed";
                /**
                 * @description Earliest start
                 * @example 2026-11-30T09:00:00.000Z
                 */
                from?: string;
                /**
                 * @description Starts before this instant
                 * @example 2026-11-30T09:00:00.000Z
                 */
                to?: string;
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Session"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeSession: {
        parameters: {
            query?: never;
            header: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSession"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a session
                 * @example ses_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Not changed since the version in If-None-Match */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirmSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a session
                 * @example ses_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    declineSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a session
                 * @example ses_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionDecline"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rescheduleSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id of a session
                 * @example ses_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSessionTime"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    cancelSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a session
                 * @example ses_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionCancellation"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordAttendance: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a session
                 * @example ses_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionAttendance"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    findMutualSlots: {
        parameters: {
            query?: {
                /**
                 * @description Earliest start; now when left out
                 * @example 2026-11-30T09:00:00.000Z
                 */
                from?: string;
                /**
                 * @description Latest end, at most 62 days after from; 28 days after it when left out
                 * @example 2026-11-30T09:00:00.000Z
                 */
                to?: string;
                durationMinutes?: number;
                /** @description Elapsed minutes from one start to the next, counted from where the hours begin */
                stepMinutes?: number;
                /**
                 * @description Changes how slots are written, never which there are
                 * @example Europe/Berlin
                 */
                timeZone?: string;
                /**
                 * @description A session of theirs that is to be moved: the time that it has now is offered too
                 * @example ses_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                sessionId?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a mentorship
                 * @example mts_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                mentorshipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slots"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    findPersonSlots: {
        parameters: {
            query?: {
                /**
                 * @description Earliest start; now when left out
                 * @example 2026-11-30T09:00:00.000Z
                 */
                from?: string;
                /**
                 * @description Latest end, at most 62 days after from; 28 days after it when left out
                 * @example 2026-11-30T09:00:00.000Z
                 */
                to?: string;
                durationMinutes?: number;
                /** @description Elapsed minutes from one start to the next, counted from where the hours begin */
                stepMinutes?: number;
                /**
                 * @description Changes how slots are written, never which there are
                 * @example Europe/Berlin
                 */
                timeZone?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slots"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDebrief: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a session
                 * @example ses_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Debrief"];
                };
            };
            /** @description Not changed since the version in If-None-Match */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeDebrief: {
        parameters: {
            query?: never;
            header: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description The ETag that was last read */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id of a session
                 * @example ses_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DebriefWords"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Debrief"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    writeDebrief: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a session
                 * @example ses_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DebriefWords"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Debrief"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getFeedback: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a session
                 * @example ses_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionFeedback"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    giveFeedback: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a session
                 * @example ses_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFeedback"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feedback"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    holdTime: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id of a mentorship
                 * @example mts_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                mentorshipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHold"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a hold
                 * @example hld_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                holdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    releaseHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a hold
                 * @example hld_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                holdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeSeries: {
        parameters: {
            query?: never;
            header: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSessionSeries"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionSeries"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a session series
                 * @example ser_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionSeries"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirmSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a session series
                 * @example ser_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionSeries"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    declineSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a session series
                 * @example ser_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesDecline"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionSeries"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    cancelSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a session series
                 * @example ser_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesCancellation"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionSeries"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getReliability: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reliability"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    makeCalendarFeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    revokeCalendarFeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readCalendarFeed: {
        parameters: {
            query: {
                /** @description As the address has it that was made */
                token: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Not changed since the version in If-None-Match */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSessionFile: {
        parameters: {
            query?: {
                /**
                 * @description Of a machine: for whom of the two; the mentee unless told
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a session
                 * @example ses_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    takeCalendarAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "message/rfc822": string;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getReminderPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderPolicy"];
                };
            };
            /** @description Not changed since the version in If-None-Match */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveReminderPolicy: {
        parameters: {
            query?: never;
            header: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description The ETag that was last read */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderPolicyChanges"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderPolicy"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    previewReminderPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderPolicyChanges"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderPolicyPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listReminderPolicyVersions: {
        parameters: {
            query?: {
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ReminderPolicyVersion"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listReminders: {
        parameters: {
            query?: {
                /** @description Id of what they are about */
                subjectId?: string;
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                receiverId?: string;
                kind?: "request.stale" | "offer.made" | "offer.nudge" | "offer.expired" | "offer.accepted" | "offer.moved_on" | "request.exhausted" | "session.proposed" | "session.invitation" | "session.moved" | "session.cancelled" | "session.declined" | "series.proposed" | "series.invitation" | "series.cancelled" | "series.declined" | "session.upcoming" | "session.prepare" | "session.unresolved" | "session.debrief" | "session.feedback" | "mentorship.first_session" | "mentorship.quiet" | "mentorship.checkpoint" | "mentorship.concluded";
                state?: "planned" | "sent" | "suppressed" | "failed" | "cancelled";
                /**
                 * @description Due at this instant or later
                 * @example 2026-11-30T09:00:00.000Z
                 */
                dueAfter?: string;
                /**
                 * @description Due before this instant
                 * @example 2026-11-30T09:00:00.000Z
                 */
                dueBefore?: string;
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Reminder"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                receiverId?: string;
                /** @description Id of what it is about; of a digest, its receiver */
                subjectId?: string;
                /** @description Such as `session.upcoming`; `digest` for several in one */
                kind?: string;
                state?: "queued" | "sending" | "sent" | "failed" | "unknown" | "suppressed";
                channel?: "mail" | "slack" | "teams" | "webhook";
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Message"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a message
                 * @example msg_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    retryMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id of a message
                 * @example msg_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listChannels: {
        parameters: {
            query?: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                personId?: string;
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Channel"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChannel"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelWithSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a channel
                 * @example chn_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                channelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description Not changed since the version in If-None-Match */
            304: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    removeChannel: {
        parameters: {
            query?: never;
            header: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description The ETag that was last read */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id of a channel
                 * @example chn_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                channelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeChannel: {
        parameters: {
            query?: never;
            header: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
                /** @description The ETag that was last read */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id of a channel
                 * @example chn_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                channelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelChanges"];
                "application/merge-patch+json": components["schemas"]["ChannelChanges"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    testChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of a channel
                 * @example chn_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                channelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelTest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reportBounce: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own; the same for each attempt of one request */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bounce"] | string;
                "message/rfc822": components["schemas"]["Bounce"] | string;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listBouncingAddresses: {
        parameters: {
            query?: {
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BouncingAddress"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    clearBouncingAddress: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClearBouncingAddress"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOperation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path: {
                /**
                 * @description Id of an operation
                 * @example opn_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMatchingReport: {
        parameters: {
            query?: {
                /** @description The present one, on the organization’s wall, unless told */
                year?: number;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchingReport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSandboxClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxClock"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    advanceSandboxClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvanceClock"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxClock"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSandboxMessages: {
        parameters: {
            query?: {
                /**
                 * @description Id of a person
                 * @example per_01jcvq4w7pf8t9xk2m5n6r3s1e
                 */
                receiverId?: string;
                /** @description Id of what it is about; of a digest, its receiver */
                subjectId?: string;
                /** @description Such as `session.upcoming`; `digest` for several in one */
                kind?: string;
                state?: "queued" | "sending" | "sent" | "failed" | "unknown" | "suppressed";
                channel?: "mail" | "slack" | "teams" | "webhook";
                /** @description Over 100 means 100 */
                limit?: number;
                /** @description `page.nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description A platform client names the organization here */
                "Anteroom-Organization"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Message"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
