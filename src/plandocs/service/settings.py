"""Django's settings, from the environment only; see config.py."""

from __future__ import annotations

import os
from pathlib import Path

from plandocs.service.config import from_environment, secret_key

CONFIG = from_environment(os.environ)
_HERE = Path(__file__).resolve().parent

DEBUG = False
SECRET_KEY = secret_key(CONFIG)
ALLOWED_HOSTS = [*CONFIG.hosts]
ROOT_URLCONF = "plandocs.service.urls"
WSGI_APPLICATION = "plandocs.service.wsgi.application"
AUTH_USER_MODEL = "toegang.Gebruiker"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "plandocs.service.toegang",
    "plandocs.service.dossiers",
    "plandocs.service.api",
    "plandocs.service.documenten",
    "plandocs.service.inlezen",
    "plandocs.service.versies",
    "plandocs.service.huisstijlen",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "plandocs.service.middleware.secure_headers",
    "plandocs.service.api.middleware.api_grenzen",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "plandocs.service.vertalen.taal_van_de_lezer",
    "django.middleware.common.CommonMiddleware",
    "plandocs.service.middleware.limit_size",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "plandocs.service.middleware.slide_session",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [_HERE / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static", "plandocs.service.sjabloon"],
        },
    }
]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": CONFIG.database,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 10,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
            "PRAGMA secure_delete=ON;",
        },
    }
}
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "inloggen"
LOGIN_REDIRECT_URL = "dossiers"
LOGOUT_REDIRECT_URL = "inloggen"

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [_HERE / "locale"]
LANGUAGE_COOKIE_NAME = "plandocs_taal"
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = CONFIG.https
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "static/"
STATICFILES_DIRS = [_HERE / "static"]
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

# A working day without doing anything; of the account of this computer toegang/views.py makes it longer.
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_NAME = "plandocs_sessie"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = CONFIG.https
CSRF_COOKIE_NAME = "plandocs_csrf"
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "plandocs.service.fouten.csrf_failure"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if CONFIG.https else 0
X_FRAME_OPTIONS = "SAMEORIGIN"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
FILE_UPLOAD_PERMISSIONS = 0o600

# Django logs the path of a request and never its body; a path of this service holds ids only.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"zonder_inhoud": {"()": "plandocs.service.logs.WithoutContent"}},
    "handlers": {"terminal": {"class": "logging.StreamHandler", "filters": ["zonder_inhoud"]}},
    "root": {"handlers": ["terminal"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["terminal"], "level": "WARNING", "propagate": False},
        "waitress.queue": {"level": "ERROR"},
    },
}
