"""The maker of the Word templates of the house style: looks as data, written as Office Open XML."""
