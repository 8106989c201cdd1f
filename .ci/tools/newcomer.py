"""Registers somebody new with a running platform and prints their access token: newcomer.py URL tenant|candidate"""

import json
import sys
import urllib.request
import uuid

url, kind = sys.argv[1:]
email = f"{uuid.uuid4()}@example.com"
if kind == "tenant":
    path = "/v1/auth/register"
    body = {"first_name": "Tessa", "last_name": "Admin", "tenant_name": "Generated Ltd"}
else:
    path = "/api/v1/auth/register"
    body = {"firstName": "Cleo", "lastName": "Candidate", "role": "candidate"}
body |= {"email": email, "password": "Correct-Horse-Battery-7"}
request = urllib.request.Request(url + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
with urllib.request.urlopen(request) as answer:
    told = json.load(answer)
print(told["data"]["tokens"]["access"] if kind == "tenant" else told["token"])
