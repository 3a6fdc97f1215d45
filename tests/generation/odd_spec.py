"""A file of a spec with operations and schemas of every form that the pipeline can deal with."""

from __future__ import annotations

ODD = """
paths:
  /odd/bare:
    get:
      operationId: read_oddity
      tags: [oddities]
      summary: Read an oddity
      description: An answer without envelope, from another host.
      deprecated: true
      x-omicall-deprecation: {since: "2026", replaced_by: null, removed: true}
      servers:
        - {url: "https://odd.example.vn/", description: A test., x-omicall-host: odd}
      security: []
      x-omicall-method: read
      x-omicall-effect: read
      x-omicall-evidence: staging 2026-05-01
      x-omicall-envelope: none
      parameters:
        - {name: from, in: query, required: true, description: The start., schema: {type: integer}, example: 1}
        - {name: mood, in: query, description: The mood., schema: {$ref: '#/components/schemas/Mood'}}
      responses:
        "200":
          description: The oddity.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Oddity'}
  /odd/sound:
    get:
      operationId: play_oddity
      tags: [oddities]
      summary: Play an oddity
      description: A sound.
      security: []
      x-omicall-method: play
      x-omicall-effect: read
      x-omicall-evidence: inferred
      x-omicall-envelope: none
      responses:
        "200":
          description: The sound.
          content:
            audio/mpeg:
              schema: {type: string, format: binary}
  /odd/many:
    post:
      operationId: add_oddities
      tags: [oddities]
      summary: Add oddities
      description: A body that is an array.
      security: [{bearer: []}]
      x-omicall-method: add_many
      x-omicall-effect: write
      x-omicall-evidence: inferred
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: array, minItems: 1, items: {$ref: '#/components/schemas/Oddity'}}
      responses:
        "200": &done
          description: Done.
          content:
            application/json:
              schema:
                oneOf:
                  - allOf:
                      - $ref: '#/components/schemas/SuccessEnvelope'
                      - type: object
                        required: [payload]
                        properties: {payload: {type: boolean, description: True.}}
                  - $ref: '#/components/schemas/FailureEnvelope'
        "201": *done
  /odd/upload:
    post:
      operationId: upload_oddity
      tags: [oddities]
      summary: Upload an oddity
      description: Parts of a form.
      security: [{bearer: []}]
      x-omicall-method: upload
      x-omicall-effect: write
      x-omicall-evidence: inferred
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema: {$ref: '#/components/schemas/OddUpload'}
      responses:
        "200": *done
  /odd/search:
    post:
      operationId: search_oddities
      tags: [oddities]
      summary: Search oddities
      description: Words of Python as names on the wire.
      security: [{bearer: []}]
      x-omicall-method: search
      x-omicall-effect: read
      x-omicall-evidence: inferred
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/OddSearch'}
      responses:
        "200":
          description: What was found.
          content:
            application/json:
              schema:
                oneOf:
                  - allOf:
                      - $ref: '#/components/schemas/SuccessEnvelope'
                      - type: object
                        required: [payload]
                        properties: {payload: {$ref: '#/components/schemas/OddPage'}}
                  - $ref: '#/components/schemas/FailureEnvelope'
components:
  schemas:
    Mood:
      type: string
      description: A mood.
      enum: [merry, sad]
      x-enum-varnames: [MERRY, SAD]
      x-omicall-labels: [{vi: "Vui", en: "Merry"}, {vi: "Buồn", en: "Sad"}]
      x-omicall-open: true
    Priority:
      type: integer
      description: How urgent it is. Written 'as a number', and this ends in "quotes"
      enum: [1, -5]
      x-enum-varnames: [HIGH, LOWEST]
      x-omicall-labels: [{vi: "Cao", en: "High"}, {vi: "Thấp", en: "Low"}]
      x-omicall-open: true
    OddColour:
      type: string
      description: A text with known values. Others may join.
      x-omicall-points: [{name: RED, value: đỏ, vi: "Đỏ", en: "Red"}]
    OddLevel:
      type: integer
      description: A whole number with known values.
      x-omicall-points: [{name: LOW, value: -7, vi: "Thấp", en: "Low"}, {name: TOP, value: 70, vi: "Cao", en: "High"}]
    OddRate:
      type: number
      description: A number with known values.
      x-omicall-points: [{name: HALF, value: 0.5, vi: "Nửa", en: "Half"}, {name: ONE, value: 1, vi: "Một", en: "One"}]
    OddUpload:
      type: object
      description: What to upload.
      required: [class, sound]
      properties:
        class: {type: string, description: What kind it is.}
        sound: {type: string, format: binary, description: The sound.}
        cover: {type: string, format: binary, description: A picture.}
        mood: {$ref: '#/components/schemas/Mood', description: The mood.}
    OddSearch:
      type: object
      description: What to look for.
      required: [from]
      properties:
        from: {type: integer, description: The start.}
        in: {$ref: '#/components/schemas/Mood', description: In which mood.}
        pass: {type: string, description: A secret., x-omicall-secret: true}
        inner:
          type: array
          description: Further windows.
          items: {$ref: '#/components/schemas/OddSearch'}
    OddPage:
      type: object
      description: What was found.
      required: [_id]
      properties:
        _id: {type: string, description: The id.}
        from: {type: [integer, "null"], description: The start.}
        _parts:
          type: array
          description: Parts of the same kind.
          items: {$ref: '#/components/schemas/OddPage'}
        colour: {$ref: '#/components/schemas/OddColour', description: The colour.}
        level: {$ref: '#/components/schemas/OddLevel', description: The level.}
        rate: {$ref: '#/components/schemas/OddRate', description: The rate.}
    Oddity:
      type: object
      description: Ends in a backslash \\ and in "quotes"
      required: [priority]
      properties:
        priority:
          $ref: '#/components/schemas/Priority'
          description: How urgent this oddity is.
        recieved_date:
          type: [integer, "null"]
          description: When it came, said the vendor, "ms"
          x-omicall-alias: received_date
          x-omicall-time: {unit: ms, as: received_at}
        PIN:
          type: string
          description: A secret with another name.
          x-omicall-alias: pin_code
          x-omicall-secret: true
        parent:
          description: What it belongs to.
          anyOf: [{$ref: '#/components/schemas/Oddity'}, {type: "null"}]
"""
EXAMPLES = {
    "read_oddity.response": '{"priority": 1}',
    "add_oddities.request": '[{"priority": 1}]',
    "add_oddities.response": '{"status_code": 9999, "payload": true}',
    "upload_oddity.request": '{"class": "a", "sound": ""}',
    "upload_oddity.response": '{"status_code": 9999, "payload": true}',
    "search_oddities.request": '{"from": 1}',
    "search_oddities.response": '{"status_code": 9999, "payload": {"_id": "a"}}',
}
